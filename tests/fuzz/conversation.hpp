#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bindings/api.hpp"
#include "support/tree.hpp"

namespace wijzer::fuzz {

/// What must hold in a conversation.
enum class Demand {
  /// Every call returns a response or an error: all that content can be held to that nobody
  /// checked.
  Responses,
  /// What was offered is taken; no question comes twice; the number of questions left shrinks; what
  /// a preview tells is what happens; an answer there and back again changes nothing.
  Promises,
};

/// A conversation with an engine through its documented calls (web/README.md), in which bytes
/// decide what is pressed: answers, going back, changes, previews, steps, the outcome and the
/// paper.
class Conversation {
 public:
  /// @param engine  Has loaded content.
  Conversation(const api::Api& engine, std::string_view choices, Demand demand);

  /// Goes on until the choices are used up. Fails where something does not hold.
  void run();

  /// Every request made, in order.
  [[nodiscard]] const std::vector<std::string>& requests() const { return requests_; }

 private:
  /// A number below `count`, which is not 0.
  std::size_t choose(std::size_t count);
  [[nodiscard]] bool done() const { return at_ == choices_.size(); }

  [[nodiscard]] bool promised() const { return demand_ == Demand::Promises; }

  /// The response; one without anything where it is an error or a problem and that may be.
  test::Tree ask(test::Tree request);
  /// A value that the question takes; null where it offers none.
  test::Tree value_for(const test::Tree& question);
  void answer_next();
  void change_answer();
  void preview_answer();
  void look_at_outcome();
  void set_step(const test::Tree& result);

  const api::Api& engine_;
  std::string_view choices_;
  Demand demand_;
  std::size_t at_ = 0;
  test::Tree answers_ = test::Tree::object();
  std::vector<std::string> requests_;
};

}  // namespace wijzer::fuzz
