#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/load/load_content.hpp"

namespace wijzer::cli {

/// Writes files whole or not at all: each under another name beside it, and only when all of them
/// are on the disk they get their names. What is there already keeps its permissions; a link stays
/// one. Another program that reads them never meets half a file.
///
/// @param files  Their paths and texts. What is no regular file ("/dev/stdout") is written as it
/// is.
/// @return       Empty when all went well; else which one could not be written and why, for people.
[[nodiscard]] std::string write_files(const std::vector<SourceFile>& files);

/// False with errno when not everything was written to an open file.
[[nodiscard]] bool write_all(int file, std::string_view text);

/// Keeps other runs of the command from changing a folder's files while this object lives; waits
/// for those that are at it.
class FolderLock {
 public:
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// Why the folder could not be locked; empty when it is.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  int folder_ = -1;
  std::string problem_;
};

}  // namespace wijzer::cli
