#pragma once

#include <string>

#include "cli/files.hpp"
#include "core/diagnostic.hpp"
#include "core/model/sender.hpp"

namespace wijzer::cli {

/// A file that says who publishes the wizard, as site.json does.
struct SiteRead {
  /// The file alone, for findings; its problem is not empty where it could not be read.
  ContentRead read;
  Sender sender;
  Diagnostics diagnostics;
};

[[nodiscard]] SiteRead read_site(const std::string& path);

}  // namespace wijzer::cli
