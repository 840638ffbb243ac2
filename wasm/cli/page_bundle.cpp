#include "cli/page_bundle.hpp"

#include <algorithm>
#include <utility>

#include "core/bundle/read_bundle.hpp"
#include "core/bundle/write_bundle.hpp"
#include "core/conversation/questions_left.hpp"
#include "core/summary/receipt.hpp"
#include "core/summary/terms.hpp"

namespace wijzer::cli {

std::vector<bool> terms_to_begin_with(const Content& content) {
  std::vector<bool> out(content.terms.size());
  if (content.questions.empty()) return out;
  const Question& question = content.questions.front();
  TermMarker marker(content);
  (void)marker.mark(question.title);
  for (const std::string& text : question.help) (void)marker.mark(text);
  for (const std::string& text : question.why) (void)marker.mark(text);
  for (const Option& option : options_of(question)) (void)marker.mark(option.hint);
  for (const TermIndex term : marker.used()) out[term.value] = true;
  return out;
}

std::string first_error(const Diagnostics& diagnostics) {
  const auto error =
      std::find_if(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& each) { return each.severity == Severity::Error; });
  if (error == diagnostics.end()) return {};
  return error->message + " [" + error->check + "] at " + error->pointer;
}

BundleMade page_bundle(const std::vector<SourceFile>& files, const QuestionsLeft& left,
                       const std::string& fingerprint, const std::vector<bool>& terms_now) {
  LoadResult loaded = load_content(files);
  if (has_errors(loaded.diagnostics)) return {{}, first_error(loaded.diagnostics)};
  loaded.content.interface[std::string(fingerprint_key)].text = fingerprint;
  loaded.content.questions_left = left;
  std::string bytes = write_bundle(std::move(loaded.content), terms_now);
  BundleRead again = read_bundle(bytes);
  if (!again.problem.empty()) return {{}, std::move(again.problem)};
  if (!left.table.empty() && !use_table(again.content)) return {{}, std::string(other_table)};
  return {std::move(bytes), {}};
}

}  // namespace wijzer::cli
