#include "cli/answers_file.hpp"

#include "core/load/load_answers.hpp"

namespace wijzer::cli {

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

}  // namespace wijzer::cli
