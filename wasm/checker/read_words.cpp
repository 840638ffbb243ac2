#include "checker/read_words.hpp"

#include <utility>

#include "checker/visit.hpp"
#include "core/model/date.hpp"
#include "core/summary/summary.hpp"
#include "core/summary/walk.hpp"

namespace wijzer::check {
namespace {

/// A form without lay-out: nothing breaks a text in two.
class Words {
 public:
  void heading(int, const std::string& text) { add(text); }
  void begin(const Section&) {}
  void end(const Section&) {}
  void badge(const std::string& text) { add(text); }
  void line(const Line& node, int) { add(node.text); }
  void rows(const Rows& node) {
    for (const Rows::Row& row : node.rows) {
      add(row.name);
      add(row.text);
    }
  }
  void ruled(const Ruled& node) { add(node.label); }
  void link(const Link& node) { add(node.label); }
  void list(const List& node) {
    for (const Text& item : node.items) add(item);
  }
  void unfolded(const Folded& node, int) {
    add(node.label);
    add(node.aside);
  }
  void without_words(const Folded& node) { unfolded(node, 0); }

  void question(const Question& question) {
    add(question.title);
    for (const std::string& each : question.help) add(each);
    for (const std::string& each : question.why) add(each);
    for (const Option& option : options_of(question)) {
      add(option.label);
      add(option.hint);
    }
    add(question.unknown);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void add(const std::string& text) { out_ += text + "\n"; }
  void add(const Text& text) {
    for (const Run& run : text) out_ += run.text;
    out_ += "\n";
  }

  std::string out_;
};

}  // namespace

std::string words_to_read(const Content& content, const Walk& walk, std::optional<int> today) {
  const std::optional<Date> day = today ? from_days(*today) : parse_date(content.date);
  const SummaryInput input{content, walk.effective, walk.asked, day.value_or(Date{}), ""};
  Words form;
  walk_summary(form, summarise(input));
  if (walk.next) form.question(content[*walk.next]);
  return form.take();
}

bool stand_in_a_text(const Content& content, const std::string& words) {
  bool found = false;
  for_each_text(content, [&](const TextUnit& unit) {
    if (unit.text.find(words) != std::string::npos) found = true;
  });
  return found;
}

}  // namespace wijzer::check
