#include "pages/reading.hpp"

#include <utility>

#include "core/summary/fact_keys.hpp"
#include "core/summary/words.hpp"
#include "pages/html.hpp"

namespace wijzer::pages {
namespace {

using Kind = Reading::Kind;

Reading fact(std::string text) { return Reading{Kind::Fact, std::move(text), {}}; }

std::string key_of(const char* key, const std::string& about) {
  return key + fact_keys::in_key(about);
}

/// Joins parts; parts of the same kind are taken in, and one part stands for itself.
Reading joined(Kind kind, std::vector<Reading> parts) {
  Reading out{kind, {}, {}};
  for (Reading& part : parts) {
    if (part.kind == kind) {
      for (Reading& inner : part.parts) out.parts.push_back(std::move(inner));
    } else {
      out.parts.push_back(std::move(part));
    }
  }
  if (out.parts.size() == 1) return Reading(std::move(out.parts.front()));
  return out;
}

class Reader {
 public:
  explicit Reader(const Content& content) : content_(content) {}

  Reading read(const Condition& condition, bool holds) const {
    return std::visit(
        overloaded{
            [&](const All& node) { return join(holds ? Kind::All : Kind::Any, node.parts, holds); },
            [&](const Any& node) { return join(holds ? Kind::Any : Kind::All, node.parts, holds); },
            [&](const Not& node) { return read(node.part.front(), !holds); },
            [&](const Picked& node) { return picked(node, holds); },
            [&](const Between& node) { return between(node, holds); },
            [&](const CriterionHolds& node) {
              return fact(fact_of(content_, content_[node.criterion], holds));
            },
            [&](const VerdictIs& node) { return verdict(node, holds); },
            [&](const DeadlineIs& node) {
              return fact(phrase(content_,
                                 node.passed == holds ? "pages.fact_passed" : "pages.fact_open",
                                 {{"deadline", content_[node.deadline].title}}));
            },
        },
        condition.node);
  }

 private:
  Reading join(Kind kind, const std::vector<Condition>& parts, bool holds) const {
    std::vector<Reading> out;
    out.reserve(parts.size());
    for (const Condition& part : parts) out.push_back(read(part, holds));
    return joined(kind, std::move(out));
  }

  /// In the words that the content has for it; without those by the question and the option.
  Reading picked(const Picked& node, bool holds) const {
    const Question& question = content_[node.question];
    const Option& option = options_of(question)[node.option.value];
    const std::string about = "." + question.id.value + "." + option.id.value;
    return fact(own_or(holds ? "pages.fact" : "pages.fact_not", about,
                       holds ? "pages.fact_answer" : "pages.fact_not_answer",
                       {{"question", question.title}, {"answer", option.label}}));
  }

  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  /// The content's own words about this; without those the words that fit anything.
  std::string own_or(const char* key, const std::string& about, const char* general,
                     Values values) const {
    const std::string own = key_of(key, about);
    return phrase(content_, content_.interface.contains(own) ? own : general, values);
  }

  std::string value(const Question& question, int number) const {
    // Of what is chosen no number is compared.
    return std::visit(
        overloaded{
            [&](const Number& type) { return std::to_string(number) + " " + type.unit; },
            [&](const Day&) { return date_in_words(content_, from_days(number)); },
            [](const Choice&) { return std::string(); },
            [](const Multiple&) { return std::string(); },
        },
        question.type);
  }

  Reading bound(QuestionIndex index, const char* key, int number) const {
    const Question& question = content_[index];
    return fact(own_or(key, "." + question.id.value, key,
                       {{"question", question.title}, {"value", value(question, number)}}));
  }

  Reading between(const Between& node, bool holds) const {
    std::vector<Reading> parts;
    if (node.at_least) {
      parts.push_back(
          bound(node.question, holds ? "pages.fact_from" : "pages.fact_below", *node.at_least));
    }
    if (node.below) {
      parts.push_back(
          bound(node.question, holds ? "pages.fact_below" : "pages.fact_from", *node.below));
    }
    return joined(holds ? Kind::All : Kind::Any, std::move(parts));
  }

  Reading verdict(const VerdictIs& node, bool holds) const {
    const char* key = node.fits ? (holds ? "pages.fact_fits" : "pages.fact_not_fits")
                                : (holds ? "pages.fact_no" : "pages.fact_not_no");
    return fact(phrase(content_, key, {{"route", content_[node.route].name}}));
  }

  const Content& content_;
};

std::string list(const Content& content, const Reading& reading) {
  std::string items;
  for (const Reading& part : reading.parts) {
    if (part.kind == Kind::Fact) {
      items += element("li", escape(part.fact));
    } else {
      const char* key = part.kind == Kind::All ? "pages.rule_all" : "pages.rule_any";
      items += element("li", escape(phrase(content, key)) + "\n" + list(content, part));
    }
  }
  return element("ul", "\n" + items);
}

}  // namespace

std::string fact_of(const Content& content, const Criterion& criterion, bool holds) {
  const std::string own = key_of(holds ? "pages.fact" : "pages.fact_not", "." + criterion.id.value);
  if (content.interface.contains(own)) return phrase(content, own);
  return fact_in_words(content, criterion, holds);
}

Reading reading_of(const Content& content, const Condition& condition, bool holds) {
  return Reader(content).read(condition, holds);
}

Reading all_of(std::vector<Reading> parts) { return joined(Kind::All, std::move(parts)); }

std::string to_html(const Content& content, const Reading& reading, const ReadingKeys& keys) {
  if (reading.kind == Kind::Fact) {
    return element("p",
                   element("strong", escape(phrase(content, keys.one))) + escape(reading.fact));
  }
  const char* key = reading.kind == Kind::All ? keys.all : keys.any;
  return element("p", "<strong>" + escape(phrase(content, key)) + "</strong>") +
         list(content, reading);
}

}  // namespace wijzer::pages
