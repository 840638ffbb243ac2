#include <iostream>

#include "analysis/questions_left.hpp"
#include "checker/paper_sides.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/fingerprint.hpp"
#include "cli/handed_over.hpp"
#include "cli/in_language.hpp"
#include "cli/output.hpp"
#include "core/handover/code.hpp"
#include "core/load/load_answers.hpp"
#include "core/session/questions_left.hpp"
#include "core/session/session.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/short_paper.hpp"

namespace wijzer::cli {
namespace {

/// Reads {"answers": {...}, "steps": {...}}, given on this day; the steps may be absent.
Answers read_answers_file(const SourceFile& file, const Content& content, int today,
                          Diagnostics& diagnostics) {
  const JsonResult parsed = parse_json(file.path, file.text);
  diagnostics = parsed.diagnostics;
  if (!diagnostics.empty()) return no_answers(content);
  ObjectReader reader(Spot{&parsed.value, Place{file.path, ""}}, diagnostics);
  const std::optional<Spot> answers = reader.required("answers");
  const std::optional<Spot> states = reader.value("steps");
  reader.finish();
  Answers out = answers ? read_answers(*answers, content, today, diagnostics) : no_answers(content);
  if (states) read_states(*states, content, out, diagnostics);
  return out;
}

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
  writer.key("lapsed").begin_array();
  for (const Answered& each : walk.lapsed) writer.string(content[each.question].id.value);
  writer.end_array().member("version", content.version).end_object();
  return writer.take();
}

int not_advised(const std::string& problem) {
  std::cerr << "wijzer advise: " << problem << "\n";
  return exit_not_run;
}

/// The answers in the file of --answers; without them the exit code says why.
int take_answers(const Arguments& arguments, const Content& content, const Date& day,
                 std::optional<Answers>& out) {
  const std::string path = arguments.value("--answers", "");
  const FileRead file = read_file(path);
  if (!file.problem.empty()) return not_advised(file.problem);
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
  return std::visit(overloaded{
                        [&](HandedOver& handed) {
                          for (const std::string& each : remarks_on(content, handed.handover)) {
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
void print_paper(const Summary& paper, bool json) {
  const std::size_t sides = check::paper_sides(paper);
  if (!json) {
    std::cout << to_plain_text(paper) << "Sides of A4: " << sides << "\n";
    return;
  }
  JsonWriter writer;
  writer.begin_object().key("sides").integer(static_cast<std::int64_t>(sides)).end_object();
  std::cout << printable_json(writer.take()) << "\n";
}

}  // namespace

int run_advise(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = parse_arguments(
      words,
      Accepts{{"--json", "--paper"}, {"--answers", "--handover", "--format", "--lang", "--today"}});
  if (!arguments) return exit_not_run;
  const auto fail = not_advised;
  if (arguments->has("--answers") == arguments->has("--handover")) {
    return fail("name the answers with --answers FILE, or with --handover FILE or CODE");
  }
  const std::string format = arguments->value("--format", "");
  if (!format.empty() && format != "handover" && format != "code") {
    return fail("--format is \"handover\", for the file to hand over, or \"code\"");
  }
  ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) return fail(read.problem);
  LoadResult loaded = load_content(read.files, read_author_parts);
  const std::string fingerprint = fingerprint_of(read.files, loaded.content);
  if (has_errors(loaded.diagnostics)) {
    return fail("the content has errors; run \"wijzer check " + arguments->content() + "\"");
  }
  if (arguments->value("--lang", loaded.content.language) != loaded.content.language) {
    // A translation also covers the pages.
    const Content whole = load_content(read.files, read_author_parts).content;
    const ExitCode language = put_in_language(*arguments, "advise", whole,
                                              check::read_translations(read.files, whole), read);
    if (language != exit_clean) return language;
    loaded = load_content(read.files, read_author_parts);
  }
  loaded.content.interface[std::string(fingerprint_key)].text = fingerprint;
  const Content& content = loaded.content;
  const std::optional<Date> day = day_of(*arguments);
  if (!day) return exit_not_run;
  const bool json = arguments->has("--json");
  std::optional<Answers> given;
  const int taken = arguments->has("--handover") ? take_handover(*arguments, content, *day, given)
                                                 : take_answers(*arguments, content, *day, given);
  if (!given) return taken;
  // A bundle carries it.
  if (json && !use_table(loaded.content)) {
    loaded.content.questions_left =
        analysis::questions_left(content, *given->today, analysis::most_nodes);
  }
  const Walk state = walk(content, *given);
  const SummaryInput input{content, state.effective, state.asked, *day, ""};
  if (!format.empty()) {
    print_handover(content, state.effective, *day, format == "code");
  } else if (arguments->has("--paper")) {
    print_paper(short_paper(input, {}), json);
  } else if (json) {
    std::cout << printable_json(advice_json(content, state)) << "\n";
  } else {
    std::cout << to_plain_text(summarise(input));
  }
  return exit_clean;
}

}  // namespace wijzer::cli
