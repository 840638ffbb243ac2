#include "cli/write_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

namespace wijzer::cli {
namespace {

namespace fs = std::filesystem;

std::string why(const std::string& path) {
  return "can't write \"" + path +
         "\": " + (errno == ENOENT ? "its folder is not there" : std::strerror(errno));
}

/// The permissions of a file that is there, or those that a new one gets.
mode_t permissions(const std::string& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = umask(0);
  (void)umask(mask);
  return 0666U & ~mask;
}

/// A file on its way to its name; removed when it does not get there.
class NewFile {
 public:
  explicit NewFile(const SourceFile& file) : name_(file.path), shown_(file.path) {
    std::error_code none;
    if (fs::is_symlink(name_, none)) {
      const fs::path target = fs::canonical(name_, none);
      if (!none) name_ = target.string();
    }
    const bool beside = !fs::exists(name_, none) || fs::is_regular_file(name_, none);
    problem_ = beside ? put_beside(file.text) : put_there(file.text);
  }
  ~NewFile() {
    if (!beside_.empty()) (void)unlink(beside_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  [[nodiscard]] const std::string& problem() const { return problem_; }

  /// Gives the file its name; what is wrong otherwise.
  [[nodiscard]] std::string arrive() {
    if (beside_.empty()) return {};
    if (std::rename(beside_.c_str(), name_.c_str()) != 0) return why(shown_);
    beside_.clear();
    return {};
  }

 private:
  std::string put_beside(const std::string& text) {
    std::string name = name_ + ".XXXXXX";
    const int file = mkstemp(name.data());
    if (file == -1) return why(shown_);
    beside_ = name;
    // A full disk may show itself only when the file is closed or brought to the disk.
    const bool good = write_all(file, text) && fchmod(file, permissions(name_)) == 0 &&
                      (fsync(file) == 0 || errno == EINVAL);
    const std::string problem = good ? "" : why(shown_);
    return close(file) == 0 || !good ? problem : why(shown_);
  }

  std::string put_there(const std::string& text) const {
    const int file = open(name_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file == -1) return why(shown_);
    const std::string problem = write_all(file, text) ? "" : why(shown_);
    return close(file) == 0 || !problem.empty() ? problem : why(shown_);
  }

  std::string name_;
  /// As the author named it.
  std::string shown_;
  std::string beside_;
  std::string problem_;
};

}  // namespace

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

std::string write_files(const std::vector<SourceFile>& files) {
  std::vector<std::unique_ptr<NewFile>> all;
  for (const SourceFile& file : files) {
    all.push_back(std::make_unique<NewFile>(file));
    if (!all.back()->problem().empty()) return all.back()->problem();
  }
  for (const std::unique_ptr<NewFile>& each : all) {
    std::string problem = each->arrive();
    if (!problem.empty()) return problem;
  }
  return {};
}

FolderLock::FolderLock(const std::string& folder)
    : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  int taken = folder_ == -1 ? -1 : flock(folder_, LOCK_EX);
  while (taken == -1 && errno == EINTR && folder_ != -1) taken = flock(folder_, LOCK_EX);
  if (taken == -1) problem_ = "can't lock \"" + folder + "\": " + std::strerror(errno);
}

FolderLock::~FolderLock() {
  if (folder_ != -1) (void)close(folder_);
}

}  // namespace wijzer::cli
