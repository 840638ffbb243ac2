#include "workspace/handed_over.hpp"

namespace wijzer::workspace {

std::string in_sentence(const HandoverProblem& problem) {
  using Kind = HandoverProblem::Kind;
  const std::string group = " in group " + std::to_string(problem.group);
  switch (problem.kind) {
    case Kind::Empty:
      return "there is no code in it";
    case Kind::TooLarge:
      return "it is longer than any hand-over is";
    case Kind::NoCode:
      return "this page holds no code; it was made without one";
    case Kind::NoHandover:
      return "this file is no hand-over, or it was changed or cut short";
    case Kind::BadCharacter:
      return "\"" + problem.character + "\"" + group + " stands in no code; codes are digits and " +
             "letters, without U";
    case Kind::Truncated:
      return problem.count == 0 ? "the code is not whole"
                                : "the code is not whole: " + std::to_string(problem.count) +
                                      " characters are missing";
    case Kind::TooMany:
      return "the code has " + std::to_string(problem.count) + " characters too many";
    case Kind::Mistyped:
      return problem.group == 0
                 ? "something in the code is mistyped; compare it with the original"
                 : "a character" + group + " is mistyped; compare it with the original";
    case Kind::NewerVersion:
      return "a newer program made this; use that one";
    case Kind::OlderVersion:
      return "an older program made this, which no program reads any more";
    case Kind::OtherWizard:
      return "it belongs to another wizard";
    case Kind::Malformed:
      break;
  }
  return "the code says what no page says; it was made by something else";
}

std::vector<std::string> remarks_on(const Content& content, const Handover& handover) {
  std::vector<std::string> out;
  out.push_back("Handed over on " + to_string(handover.made) + ", made with version " +
                (handover.version.empty() ? "?" : handover.version) + " of the content; this is " +
                content.version + ".");
  if (handover.newer) out.emplace_back("It was made with newer content than this.");
  if (handover.not_known > 0) {
    out.push_back("Answers to questions that this content does not have: " +
                  std::to_string(handover.not_known) + ".");
  }
  for (const QuestionIndex question : handover.not_offered) {
    out.push_back("An answer to \"" + content[question].short_label + "\" (" +
                  content[question].id.value + ") is not offered any more.");
  }
  for (const std::string& name : handover.retired) {
    out.push_back("Not asked any more: \"" + name + "\".");
  }
  for (const QuestionIndex question : handover.added) {
    out.push_back("New since: \"" + content[question].short_label + "\" (" +
                  content[question].id.value + ").");
  }
  return out;
}

}  // namespace wijzer::workspace
