#include <algorithm>
#include <string_view>

#include "checker/characters.hpp"
#include "checker/check.hpp"
#include "checker/visit.hpp"
#include "core/model/date.hpp"

namespace wijzer::check {
namespace {

/// "jci1.3:c:BWBR0035917&artikel=3.2.1&g=2026-01-01": a BWB id, then key=value parts. "g" is the
/// day from which the text read is valid; without it the reference is to the text of today.
bool valid_jci(std::string_view jci) {
  constexpr std::string_view prefix = "jci1.3:c:BWBR";
  if (!jci.starts_with(prefix)) return false;
  jci.remove_prefix(prefix.size());
  std::size_t digits = 0;
  while (digits < jci.size() && digit(jci[digits])) ++digits;
  if (digits != 7) return false;
  jci.remove_prefix(digits);
  while (!jci.empty()) {
    if (jci.front() != '&') return false;
    const std::string_view part = jci.substr(1, jci.find('&', 1) - 1);
    const std::size_t equals = part.find('=');
    if (equals == 0 || equals == std::string_view::npos || equals + 1 == part.size()) return false;
    const std::string_view value = part.substr(equals + 1);
    if (value.find(' ') != std::string_view::npos) return false;
    if (part.substr(0, equals) == "g" && !parse_date(value)) return false;
    jci.remove_prefix(1 + part.size());
  }
  return true;
}

/// "ECLI:NL:HR:2019:2006": five parts; country, court, year, number.
bool valid_ecli(std::string_view ecli) {
  std::size_t part = 0;
  while (true) {
    const std::size_t colon = ecli.find(':');
    const std::string_view piece = ecli.substr(0, colon);
    if (piece.empty() || piece.size() > 25) return false;
    if (part == 0 && piece != "ECLI") return false;
    if (part == 1 && piece.size() != 2) return false;
    if (part == 3 && (piece.size() != 4 || !digit(piece[0]) || !digit(piece[1]) ||
                      !digit(piece[2]) || !digit(piece[3]))) {
      return false;
    }
    ++part;
    if (colon == std::string_view::npos) return part == 5;
    ecli.remove_prefix(colon + 1);
  }
}

/// "example.org/page": a host with a full stop, in small letters, and no spaces.
bool valid_address(std::string_view address) {
  const std::string_view host = address.substr(0, address.find_first_of("/?#"));
  const std::size_t stop = host.rfind('.');
  if (stop == std::string_view::npos || stop == 0 || stop + 2 >= host.size()) return false;
  const bool plain = std::all_of(host.begin(), host.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || digit(letter) || letter == '-' || letter == '.';
  });
  return plain && host.find("..") == std::string_view::npos &&
         address.find(' ') == std::string_view::npos;
}

bool valid_url(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  return url.starts_with(scheme) && valid_address(url.substr(scheme.size()));
}

/// "F-ABC-05".
bool valid_fact(std::string_view fact) {
  const std::size_t last = fact.rfind('-');
  if (!fact.starts_with("F-") || last < 3 || last + 3 != fact.size()) return false;
  return digit(fact[last + 1]) && digit(fact[last + 2]);
}

void check_day(const std::string& day, const Place& place, Diagnostics& diagnostics) {
  if (day.empty() || parse_date(day)) return;
  add(diagnostics, Severity::Error, "bad-date", place,
      "\"" + day + "\" is not a day of the calendar; write it as \"YYYY-MM-DD\"");
}

void check_source(const Source& source, Diagnostics& diagnostics) {
  check_day(source.checked_on, source.place / "checked_on", diagnostics);
  check_day(source.review_by, source.place / "review_by", diagnostics);
  check_day(source.date, source.place / "date", diagnostics);
  if (source.kind == SourceKind::Law ? !valid_jci(source.jci) : !source.jci.empty()) {
    add(diagnostics, Severity::Error, "bad-jci",
        source.jci.empty() ? source.place : source.place / "jci",
        "a source of kind \"law\", and no other, has a \"jci\" such as "
        "\"jci1.3:c:BWBR0035917&artikel=3.2.1&g=2026-01-01\"");
  }
  if (source.kind == SourceKind::Ruling ? !valid_ecli(source.ecli) : !source.ecli.empty()) {
    add(diagnostics, Severity::Error, "bad-ecli",
        source.ecli.empty() ? source.place : source.place / "ecli",
        "a source of kind \"ruling\", and no other, has an \"ecli\" such as "
        "\"ECLI:NL:HR:2019:2006\"");
  }
  if (!source.url.empty() && !valid_url(source.url)) {
    add(diagnostics, Severity::Error, "bad-url", source.place / "url",
        "\"" + source.url +
            "\" is no web address; write it with https:// and without spaces, as in "
            "\"https://www.example.org/page\"");
  }
  for (std::size_t i = 0; i < source.facts.size(); ++i) {
    if (valid_fact(source.facts[i])) continue;
    add(diagnostics, Severity::Error, "bad-fact", source.place / "facts" / std::to_string(i),
        "\"" + source.facts[i] + "\" is no fact id; write it as \"F-ABC-05\"");
  }
}

class SourceUse {
 public:
  SourceUse(const Content& content, Diagnostics& diagnostics)
      : content_(content), diagnostics_(diagnostics), used_(content.sources.size()) {}

  void run() {
    for (const Criterion& each : content_.criteria) need(each.sources, each.place, "criterion");
    for (const Route& each : content_.routes) need(each.sources, each.place, "route");
    for (const Outcome& each : content_.outcomes) need(each.sources, each.place, "outcome");
    for (const Topic& each : content_.topics) need(each.sources, each.place, "topic");
    for (const Contact& each : content_.contacts) need(each.sources, each.place, "contact");
    for (const EquatedDays& each : content_.equated_days) {
      need(each.sources, each.place, "list of days");
    }
    for (const Deadline& each : content_.deadlines) need(each.sources, each.place, "deadline");
    for (const Step& each : content_.steps) need(each.sources, each.place, "step");
    for (const Problem& each : content_.problems) need(each.sources, each.place, "problem");
    for (const Question& each : content_.questions) mark(each.sources);
    for (const Term& each : content_.terms) mark(each.sources);
    for (const Page& each : content_.pages) {
      mark(each.sources);
      for (const Part& part : each.parts) mark(part.sources);
    }
    for_each_note(content_, [this](const Note& note) { mark(note.sources); });
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i]) continue;
      add(diagnostics_, Severity::Warning, "unused-source", content_.sources[i].place,
          "nothing refers to the source \"" + content_.sources[i].id.value +
              "\"; use it or remove it",
          content_.sources[i].id.value);
    }
  }

 private:
  void mark(const std::vector<SourceIndex>& sources) {
    for (const SourceIndex source : sources) used_[source.value] = true;
  }

  void need(const std::vector<SourceIndex>& sources, const Place& place, const char* kind) {
    mark(sources);
    if (!sources.empty()) return;
    add(diagnostics_, Severity::Error, "missing-source", place,
        std::string("this ") + kind +
            " has no source; add the id of at least one to \"sources\", so that a reader can see "
            "where it comes from");
  }

  const Content& content_;
  Diagnostics& diagnostics_;
  std::vector<bool> used_;
};

}  // namespace

void check_sources(const Content& content, Diagnostics& diagnostics) {
  check_day(content.date, Place{"content.json", "/date"}, diagnostics);
  for (const Source& source : content.sources) check_source(source, diagnostics);
  for (const Contact& contact : content.contacts) {
    for (std::size_t i = 0; i < contact.reach.size(); ++i) {
      const Reach& reach = contact.reach[i];
      const Place place = contact.place / "reach" / std::to_string(i);
      check_day(reach.seen_on, place / "seen_on", diagnostics);
      if (reach.kind != Reach::Kind::Web || valid_address(reach.value)) continue;
      add(diagnostics, Severity::Error, "bad-url", place / "value",
          "\"" + reach.value +
              "\" is no web address; write it without https:// and spaces, as in \"example.org\"");
    }
  }
  SourceUse(content, diagnostics).run();
}

}  // namespace wijzer::check
