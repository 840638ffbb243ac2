#include "cli/report.hpp"

#include <iomanip>
#include <iostream>

#include "checker/screens.hpp"

namespace wijzer::cli {
namespace {

using check::Readability;
using check::Screen;

struct Report {
  explicit Report(const Content& content)
      : screens(check::hardest_first(check::screens_of(content))),
        total(check::measure_all(content)) {}

  /// Nothing when no screen is long enough to be judged.
  [[nodiscard]] const Screen* worst() const {
    return screens.empty() || !screens.front().judged() ? nullptr : &screens.front();
  }

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
      << std::fixed << std::setprecision(1)
      << "How easy the screens read, the hardest first. Score: Flesch-Douma, 100 is very easy, "
         "below "
      << std::setprecision(0) << check::hard_to_read << "\nis a finding. Screens of fewer than "
      << check::fewest_words << " words are not judged; they stand below the line.\n\n"
      << std::setprecision(1) << " score   words  mean sent.  longest  screen\n";
  bool judged = true;
  for (const Screen& screen : report.screens) {
    if (judged && !screen.judged()) std::cout << std::string(60, '-') << "\n";
    judged = screen.judged();
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
    writer.key("judged").boolean(screen.judged()).end_object();
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
