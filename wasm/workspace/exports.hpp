#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workspace/document.hpp"

namespace wijzer::workspace {

/// The files that differ from what was opened or last taken away, as they stand now; removed ones
/// are left out.
[[nodiscard]] std::vector<SourceFile> changed_files(const Document& document);

/// What was changed since it was opened or last taken away, as a unified diff that `git apply` and
/// `patch -p1` take in the content folder: three lines around each change. Empty when nothing was.
[[nodiscard]] std::string patch_of(const Document& document);

/// The same for one file; either text may be empty, as when a file comes or goes.
/// @param before, after  Nothing where there is no file.
[[nodiscard]] std::string unified_diff(std::string_view path, const std::string* before,
                                       const std::string* after);

/// Files as a zip archive, stored without compression, dated 1980-01-01 so that the same files give
/// the same bytes. Paths are UTF-8.
///
/// @param files  Fewer than 65,536, and less than 4 GiB together.
/// Source: APPNOTE.TXT of PKWARE, version 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
[[nodiscard]] std::string zip_of(const std::vector<SourceFile>& files);

}  // namespace wijzer::workspace
