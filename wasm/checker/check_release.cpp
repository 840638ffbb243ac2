#include "checker/check_release.hpp"

#include <string>

#include "checker/check.hpp"

namespace wijzer::check {
namespace {

bool is_invented(const std::string& address) {
  return address.find(".example") != std::string::npos;
}

void look_at(const std::vector<Reach>& reach, const Place& place, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < reach.size(); ++i) {
    if (!is_invented(reach[i].value)) continue;
    add(diagnostics, Severity::Error, "sample-site", place / std::to_string(i) / "value",
        "nobody can be reached at an address that ends in \".example\"; write the real one");
  }
}

}  // namespace

Diagnostics unfit_for_release(const Sender& sender) {
  Diagnostics out;
  if (sender.sample) {
    add(out, Severity::Error, "sample-site", sender.place / "sample",
        "this is the sample, which nobody stands behind; write a site.json of your own, without "
        "the key \"sample\"");
  }
  if (is_invented(sender.address)) {
    add(out, Severity::Error, "sample-site", sender.place / "address",
        "this address ends in \".example\", which nobody can have; write where the page stands");
  }
  look_at(sender.contact, sender.place / "contact", out);
  look_at(sender.privacy, sender.place / "privacy", out);
  look_at(sender.accessibility, sender.place / "accessibility", out);
  for (std::size_t i = 0; i < sender.local.size(); ++i) {
    look_at(sender.local[i].reach, sender.place / "local" / std::to_string(i) / "reach", out);
  }
  return out;
}

}  // namespace wijzer::check
