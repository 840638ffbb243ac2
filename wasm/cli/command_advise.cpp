#include <iostream>

#include "analysis/questions_left.hpp"
#include "checker/paper_sides.hpp"
#include "cli/answers_file.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/in_language.hpp"
#include "cli/output.hpp"
#include "core/session/questions_left.hpp"
#include "core/session/session.hpp"
#include "core/summary/formats.hpp"
#include "core/summary/short_paper.hpp"

namespace wijzer::cli {
namespace {

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
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--json", "--paper"}, {"--answers", "--lang", "--today"}});
  if (!arguments) return exit_not_run;
  const auto fail = [](const std::string& problem) {
    std::cerr << "wijzer advise: " << problem << "\n";
    return static_cast<int>(exit_not_run);
  };
  if (!arguments->has("--answers")) return fail("name the file with answers with --answers FILE");
  const std::optional<Date> day = day_of(*arguments);
  if (!day) return exit_not_run;
  ContentRead read = read_content_on(arguments->content(), *day);
  if (!read.problem.empty()) return fail(read.problem);
  LoadResult loaded = load_content(read.files);
  if (has_errors(loaded.diagnostics)) {
    return fail("the content has errors; run \"wijzer check " + arguments->content() + "\"");
  }
  if (arguments->value("--lang", loaded.content.language) != loaded.content.language) {
    // A translation also covers the pages.
    const Content whole = load_content(read.files, read_author_parts).content;
    const ExitCode language = put_in_language(*arguments, "advise", whole,
                                              check::read_translations(read.files, whole), read);
    if (language != exit_clean) return language;
    loaded = load_content(read.files);
  }
  const Content& content = loaded.content;
  const std::string path = arguments->value("--answers", "");
  const FileRead file = read_file(path);
  if (!file.problem.empty()) return fail(file.problem);
  Diagnostics diagnostics;
  const ContentRead answers{{SourceFile{path, file.text}}, "", ""};
  const Answers given =
      read_answers_file(answers.files.front(), content, to_days(*day), diagnostics);
  const bool json = arguments->has("--json");
  if (!diagnostics.empty()) return refuse_answers(answers, diagnostics, json);
  // A bundle carries it.
  if (json && !use_table(loaded.content)) {
    loaded.content.questions_left =
        analysis::questions_left(content, *given.today, analysis::most_nodes);
  }
  const Walk state = walk(content, given);
  const SummaryInput input{content, state.effective, state.asked, *day, ""};
  if (arguments->has("--paper")) {
    print_paper(short_paper(input, {}), json);
  } else if (json) {
    std::cout << printable_json(advice_json(content, state)) << "\n";
  } else {
    std::cout << to_plain_text(summarise(input));
  }
  return exit_clean;
}

}  // namespace wijzer::cli
