#include "cli/report.hpp"

#include <iomanip>
#include <iostream>

#include "checker/profile.hpp"
#include "checker/screens.hpp"

namespace wijzer::cli {
namespace {

using check::Readability;
using check::Screen;

struct Report {
  explicit Report(const Content& content)
      : profile(check::profile_of(content).value_or(check::Profile{})),
        screens(check::hardest_first(check::screens_of(content), profile.fewest_words)),
        total(check::measure_all(content)) {}

  [[nodiscard]] bool judged(const Screen& screen) const {
    return profile.reading_ease && screen.judged(profile.fewest_words);
  }

  /// Nothing when no screen is long enough to be judged.
  [[nodiscard]] const Screen* worst() const {
    return screens.empty() || !judged(screens.front()) ? nullptr : &screens.front();
  }

  check::Profile profile;
  std::vector<Screen> screens;
  Readability total;
};

void print_row(const Readability& measures, const std::string& name) {
  std::cout << std::setw(6) << measures.flesch_douma() << std::setw(8) << measures.words
            << std::setw(11) << measures.mean_sentence() << std::setw(9)
            << measures.longest_sentence << "  " << name << "\n";
}

void write_measures(JsonWriter& writer, const Readability& measures) {
  const auto count = [&writer](const char* name, std::size_t number) {
    writer.key(name).integer(static_cast<std::int64_t>(number));
  };
  writer.key("score").decimal(measures.flesch_douma());
  count("words", measures.words);
  count("sentences", measures.sentences);
  writer.key("mean_sentence").decimal(measures.mean_sentence());
  count("longest_sentence", measures.longest_sentence);
}

}  // namespace

void print_report(const Content& content) {
  const Report report(content);
  std::cout
      << "How easy the screens read, the hardest first. Score: Flesch-Douma, 100 is very easy";
  if (report.profile.reading_ease) {
    std::cout << ", below " << std::fixed << std::setprecision(0) << *report.profile.reading_ease
              << "\nis a finding. ";
  } else {
    std::cout << ".\n";
  }
  std::cout << "Screens of fewer than " << report.profile.fewest_words
            << " words are not judged; they stand below the line.\n\n"
            << std::fixed << std::setprecision(1)
            << " score   words  mean sent.  longest  screen\n";
  bool judged = true;
  for (const Screen& screen : report.screens) {
    if (judged && !report.judged(screen)) std::cout << std::string(60, '-') << "\n";
    judged = report.judged(screen);
    print_row(screen.measures, screen.name);
  }
  std::cout << "\n";
  print_row(report.total, "all " + std::to_string(report.screens.size()) + " screens");
  if (const Screen* worst = report.worst()) {
    std::cout << "Worst screen: " << worst->name << ", " << worst->measures.flesch_douma() << ".\n";
  }
}

void write_report(JsonWriter& writer, const Content& content) {
  const Report report(content);
  writer.key("report").begin_object().key("screens").begin_array();
  for (const Screen& screen : report.screens) {
    writer.begin_object().member("screen", screen.name);
    writer.member("file", screen.place.file).member("pointer", screen.place.pointer);
    write_measures(writer, screen.measures);
    writer.key("judged").boolean(report.judged(screen)).end_object();
  }
  writer.end_array().key("total").begin_object();
  write_measures(writer, report.total);
  writer.end_object().key("worst");
  if (const Screen* worst = report.worst()) {
    writer.string(worst->name);
  } else {
    writer.null();
  }
  writer.end_object();
}

}  // namespace wijzer::cli
