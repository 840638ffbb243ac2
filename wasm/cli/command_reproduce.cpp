#include <iostream>

#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/fingerprint.hpp"
#include "cli/handed_over.hpp"
#include "cli/not_run.hpp"
#include "core/conversation/session.hpp"
#include "core/load/load_content.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/receipt.hpp"
#include "workspace/handed_over.hpp"

namespace wijzer::cli {
namespace {

/// Letters and digits alone, so that it does not matter how a fingerprint was copied.
std::string bare(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') {
      out += static_cast<char>(c - 'a' + 'A');
    } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      out += c;
    }
  }
  return out;
}

/// What keeps the advice from being that of the day on which it was handed over.
std::vector<std::string> differences(const Content& content, const Handover& handover,
                                     const std::string& receipt) {
  std::vector<std::string> out;
  const std::string mark = content.interface.find(fingerprint_key)->second.text;
  if (!receipt.empty() && bare(receipt) != bare(mark)) {
    out.push_back("the receipt says \"" + receipt + "\", and this content with this program is \"" +
                  mark + "\"");
  }
  if (handover.version != content.version) {
    out.push_back("it was made with version " + handover.version + " of the content, and this is " +
                  content.version);
  }
  const std::vector<std::string> remarks = workspace::remarks_on(content, handover);
  out.insert(out.end(), remarks.begin() + 1, remarks.end());
  return out;
}

int reproduce(const Content& content, const Handover& handover, const std::string& receipt) {
  Answers answers = handover.answers;
  answers.today = to_days(handover.made);
  const Walk state = walk(content, answers);
  std::cout << to_plain_text(summarise({content, state.effective, state.asked, handover.made, ""}));
  const std::vector<std::string> different = differences(content, handover, receipt);
  for (const std::string& each : different) {
    std::cerr << "wijzer reproduce: different: " << each << "\n";
  }
  return different.empty() ? exit_clean : exit_findings;
}

}  // namespace

int run_reproduce(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{}, {"--handover", "--receipt"}});
  if (!arguments) return exit_not_run;
  if (!arguments->has("--handover")) {
    return not_run("reproduce", "name what was handed over with --handover FILE or CODE");
  }
  std::optional<Date> day = day_of(*arguments);
  // Of content that changes with the days, what it was on the day that the code tells.
  for (int look = 0; look < 2; ++look) {
    const ContentRead read = read_content_on(arguments->content(), *day);
    if (!read.problem.empty()) return not_run("reproduce", read.problem);
    LoadResult loaded = load_content(read.files, read_author_parts);
    if (has_errors(loaded.diagnostics)) {
      return not_run("reproduce", content_has_errors(arguments->content()));
    }
    Content& content = loaded.content;
    content.interface[std::string(fingerprint_key)].text = fingerprint_of(read.files, content);
    // Days that were to come then are to come now as well: it is read as on its own day.
    const std::variant<HandedOver, std::string> handed =
        read_handed_over(content, arguments->value("--handover", ""), latest_date);
    const std::string* problem = std::get_if<std::string>(&handed);
    if (problem != nullptr) return not_run("reproduce", *problem);
    const Handover& handover = std::get<HandedOver>(handed).handover;
    if (look == 1 || read.periods == 1) {
      return reproduce(content, handover, arguments->value("--receipt", ""));
    }
    day = handover.made;
  }
  return exit_not_run;
}

}  // namespace wijzer::cli
