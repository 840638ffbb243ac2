#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/place.hpp"
#include "core/model/problem.hpp"
#include "core/model/theme.hpp"

namespace wijzer {

/// Somebody near the publisher who helps with the questions.
struct LocalContact {
  std::string name;
  /// For what; empty when the name says it.
  std::string does;
  std::vector<Reach> reach;
};

/// A drawing in one colour, in place of a file that would have to be fetched.
struct Logo {
  /// The view box of the drawing: "0 0 24 24".
  std::string box;
  /// SVG path data; empty for no logo.
  std::string path;
};

/// Who publishes a wizard, and where: site.json. It is no part of the content, which many may
/// publish.
struct Sender {
  /// Stands in for a publisher that is still to come: fit to look at, not to publish.
  bool sample = false;
  std::string name;
  /// Postal address, in one line.
  std::string post;
  std::vector<Reach> contact;
  /// Whom to ask about personal data, and about reading and using the pages.
  std::vector<Reach> privacy;
  std::vector<Reach> accessibility;
  Logo logo;
  std::vector<LocalContact> local;
  /// Where the wizard stands: "https://host/folder/".
  std::string address;
  /// Origins of the sites that may show it in a frame: "https://host".
  std::vector<std::string> partners;
  /// Empty for the look of the page itself.
  Theme theme;
  /// After so many minutes without a press the page wipes all answers, with a warning before; never
  /// without a value.
  std::optional<int> idle;
  Place place;
};

}  // namespace wijzer
