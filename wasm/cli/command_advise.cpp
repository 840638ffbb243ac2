#include <iostream>

#include "analysis/families/questions_left.hpp"
#include "analysis/scenarios/boundaries.hpp"
#include "cli/answers_file.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/fingerprint.hpp"
#include "cli/handed_over.hpp"
#include "cli/in_language.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/paper_fonts.hpp"
#include "cli/report_parts.hpp"
#include "cli/write_files.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/conversation/session.hpp"
#include "core/handover/code.hpp"
#include "core/summary/chosen.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/short_paper.hpp"
#include "workspace/handed_over.hpp"
#include "workspace/scenario_json.hpp"

namespace wijzer::cli {
namespace {

/// The content in the language that is asked for, with its mark, and the language it was written in
/// where that is another one.
struct AdvisedContent {
  Content content;
  OwnLanguage own;
};

int refuse_answers(const ContentRead& answers, const Diagnostics& diagnostics, bool json) {
  if (json) {
    JsonWriter writer;
    writer.begin_object();
    write_findings(writer, answers, diagnostics);
    writer.end_object();
    std::cout << printable_json(writer.take()) << "\n";
  } else {
    print_findings(answers, diagnostics);
  }
  return exit_findings;
}

std::string advice_json(const Content& content, const Walk& walk) {
  JsonWriter writer;
  writer.begin_object();
  write_advice(writer, advise(content, walk.effective), content, walk.effective, walk.next);
  writer.key("at_most_left").integer(static_cast<std::int64_t>(walk.at_most_left));
  writer.key("undecided").begin_array();
  for (const QuestionIndex each : undecided_questions(walk)) {
    writer.string(content[each].id.value);
  }
  writer.end_array().key("lapsed").begin_array();
  for (const Answered& each : walk.lapsed) writer.string(content[each.question].id.value);
  writer.end_array().member("version", content.version).end_object();
  return writer.take();
}

/// The answers in the file of --answers; without them the exit code says why.
int take_answers(const Arguments& arguments, const Content& content, const Date& day,
                 std::optional<Answers>& out) {
  const std::string path = arguments.value("--answers", "");
  const FileRead file = read_file(path);
  if (!file.problem.empty()) return not_run("advise", file.problem);
  Diagnostics diagnostics;
  const ContentRead answers{{SourceFile{path, file.text}}, "", ""};
  Answers given = read_answers_file(answers.files.front(), content, to_days(day), diagnostics);
  if (!diagnostics.empty()) {
    return refuse_answers(answers, diagnostics, arguments.has("--json"));
  }
  out = std::move(given);
  return exit_clean;
}

/// The same for --handover. What of it does not count any more is said beside the advice.
int take_handover(const Arguments& arguments, const Content& content, const Date& day,
                  std::optional<Answers>& out) {
  std::variant<HandedOver, std::string> read =
      read_handed_over(content, arguments.value("--handover", ""), day);
  return std::visit(
      overloaded{
          [&](HandedOver& handed) {
            for (const std::string& each : workspace::remarks_on(content, handed.handover)) {
              std::cerr << each << "\n";
            }
            out = std::move(handed.handover.answers);
            return static_cast<int>(exit_clean);
          },
          [](const std::string& problem) {
            std::cerr << "wijzer advise: " << problem << "\n";
            return static_cast<int>(exit_findings);
          },
      },
      read);
}

/// What a family hands over: the file, or only the code.
void print_handover(const Content& content, const Answers& answers, const Date& day,
                    bool only_code) {
  const std::string code = handover_code(content, answers, day);
  std::cout << (only_code ? in_groups(code) + "\n" : handover_file(content, code, {}));
}

/// The short paper as text, and how many sides of A4 it takes; as JSON only that.
int print_paper(const Summary& paper, const PaperFonts& fonts, bool json) {
  if (!json) std::cout << to_plain_text(paper);
  if (!fonts.fonts) {
    if (json) return not_run("advise", fonts.problem);
    std::cout << "Sides of A4 are not counted: " << fonts.problem << ".\n";
    return exit_clean;
  }
  const std::size_t sides = pdf_sides(paper, *fonts.fonts);
  if (!json) {
    std::cout << "Sides of A4: " << sides << "\n";
    return exit_clean;
  }
  JsonWriter writer;
  writer.begin_object().key("sides").integer(static_cast<std::int64_t>(sides)).end_object();
  std::cout << printable_json(writer.take()) << "\n";
  return exit_clean;
}

/// The paper in a file, as the page saves it for a parent who leaves nothing out.
int write_pdf(const Summary& paper, const AdvisedContent& advised, const PaperFonts& fonts,
              const std::string& path) {
  const auto& [content, own] = advised;
  if (!fonts.fonts) return not_run("advise", fonts.problem);
  Pdf pdf = to_pdf(chosen_paper(content, paper, {}), content, *fonts.fonts, {own, {}});
  if (!pdf.missing.empty()) {
    std::string letters;
    for (const std::string& letter : pdf.missing) letters += " " + letter;
    return not_run("advise", "the fonts of papers lack these letters:" + letters);
  }
  const std::string problem = write_files({SourceFile{path, std::move(pdf.bytes)}});
  return problem.empty() ? exit_clean : not_run("advise", problem);
}

/// To stand in the content once somebody gave it an id and a title of its own.
Scenario example_of(const Content& content, const Answers& answers) {
  Scenario out = analysis::present_advice(content, answers);
  out.id.value = "new-example";
  out.title = "Somebody as in ...";
  return out;
}

/// What was asked for that does not go together; empty when all does.
std::string wrong_choice(const Arguments& arguments) {
  if (arguments.has("--answers") == arguments.has("--handover")) {
    return "name the answers with --answers FILE, or with --handover FILE or CODE";
  }
  const auto asked = [&](const char* form) { return static_cast<int>(arguments.has(form)); };
  const int others = asked("--format") + asked("--scenario") + asked("--pdf") + asked("--html");
  if (others + asked("--json") > 1) {
    return "choose one of --json, --format, --scenario, --pdf and --html";
  }
  const std::string format = arguments.value("--format", "");
  if (!format.empty() && format != "handover" && format != "code") {
    return "--format is \"handover\", for the file to hand over, or \"code\"";
  }
  return "";
}

/// What is asked for; without it the exit code says why.
int content_to_advise_on(const Arguments& arguments, const Date& day,
                         std::optional<AdvisedContent>& out) {
  ContentRead read = read_content_on(arguments.content(), day);
  if (!read.problem.empty()) return not_run("advise", read.problem);
  LoadResult loaded = load_content(read.files, read_author_parts);
  // The mark is that of the content as it was written, in every language.
  const std::string fingerprint = fingerprint_of(read.files, loaded.content);
  if (has_errors(loaded.diagnostics)) {
    return not_run("advise", content_has_errors(arguments.content()));
  }
  OwnLanguage own;
  if (arguments.value("--lang", loaded.content.language) != loaded.content.language) {
    const std::vector<check::Translation> translations =
        check::read_translations(read.files, loaded.content);
    const ExitCode language =
        put_in_language(arguments, "advise", loaded.content, translations, read);
    if (language != exit_clean) return language;
    for (const check::Translation& each : translations) {
      if (each.language != arguments.value("--lang", "")) continue;
      own = {loaded.content.language, each.own_words};
    }
    loaded = load_content(read.files, read_author_parts);
  }
  loaded.content.interface[std::string(fingerprint_key)].text = fingerprint;
  out = AdvisedContent{std::move(loaded.content), std::move(own)};
  return exit_clean;
}

/// The advice in the form that is asked for.
int print_advice(const Arguments& arguments, const AdvisedContent& advised, const Answers& given,
                 const Date& day) {
  const auto& [content, own] = advised;
  const Walk state = walk(content, given);
  if (arguments.has("--format")) {
    print_handover(content, state.current, day, arguments.value("--format", "") == "code");
    return exit_clean;
  }
  const SummaryInput input{content, state.effective, state.asked, day, ""};
  const bool has_paper = arguments.has("--paper");
  const bool json = arguments.has("--json");
  PaperFonts fonts;
  if (has_paper || arguments.has("--pdf")) {
    read_paper_fonts(arguments.value("--fonts", fonts_folder), fonts);
  }
  const Summary brief = short_paper(input, {});
  if (arguments.has("--pdf")) {
    const Summary paper = has_paper ? brief : whole_paper(summarise(input), brief);
    return write_pdf(paper, advised, fonts, arguments.value("--pdf", ""));
  }
  if (arguments.has("--html")) {
    return write_html("advise", arguments.value("--html", ""),
                      to_html(has_paper ? brief : summarise(input), content, {own, {}}),
                      exit_clean);
  }
  if (has_paper) return print_paper(brief, fonts, json);
  std::cout << (json ? printable_json(advice_json(content, state)) + "\n"
                     : to_plain_text(summarise(input)));
  return exit_clean;
}

}  // namespace

int run_advise(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--json", "--paper", "--scenario"},
                                     {"--answers", "--handover", "--format", "--lang", "--today",
                                      "--pdf", "--fonts", "--html"}});
  if (!arguments) return exit_not_run;
  const std::string wrong = wrong_choice(*arguments);
  if (!wrong.empty()) return not_run("advise", wrong);
  const std::optional<Date> day = day_of(*arguments);
  if (!day) return exit_not_run;
  std::optional<AdvisedContent> advised;
  const int read = content_to_advise_on(*arguments, *day, advised);
  if (!advised) return read;
  Content& content = advised->content;
  std::optional<Answers> given;
  const int taken = arguments->has("--handover") ? take_handover(*arguments, content, *day, given)
                                                 : take_answers(*arguments, content, *day, given);
  if (!given) return taken;
  // A bundle carries it.
  if (arguments->has("--json") && !use_table(content)) {
    content.questions_left = analysis::questions_left(content, *given->today, analysis::most_nodes);
  }
  if (!arguments->has("--scenario")) return print_advice(*arguments, *advised, *given, *day);
  std::cout << workspace::scenario_json(content, example_of(content, *given));
  return exit_clean;
}

}  // namespace wijzer::cli
