#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/condition.hpp"
#include "core/model/ids.hpp"
#include "core/model/place.hpp"

namespace wijzer {

/// A criterion that a text talks about.
struct About {
  CriterionIndex criterion;
  /// What the text takes for true of it while it is not known yet: that it holds, or does not.
  bool holds = true;
};

/// What a headline or another text of a result says, in a form that can be proved.
struct Declaration {
  /// Of the text.
  Place place;
  std::vector<About> about;
  /// The laws that the text sends its reader to; absent where it does not say.
  std::optional<std::vector<RouteIndex>> points_to;
};

/// Whom an organisation is there for.
struct Service {
  ContactIndex contact;
  Condition when;
};

/// Words by which texts name a law, beside its name.
struct Called {
  RouteIndex route;
  std::vector<std::string> words;
};

/// What authors declare about texts and organisations, for the checks; no page needs it.
struct Declarations {
  std::vector<Declaration> texts;
  std::vector<Service> services;
  std::vector<Called> called;
};

}  // namespace wijzer
