#include <algorithm>
#include <iostream>
#include <set>

#include "analysis/counted.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/findings.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/report_parts.hpp"
#include "core/summary/json_writer.hpp"
#include "workspace/sources.hpp"

namespace wijzer::cli {
namespace {

using analysis::counted;
using workspace::Dependent;
using workspace::Reread;
using workspace::SourceInUse;

void print_standing(const std::vector<Dependent>& all) {
  for (const Dependent& each : all) {
    std::cout << "    " << each.called << (each.text.empty() ? "" : ": ") << each.text << "\n";
  }
}

void print_source(const SourceInUse& source) {
  std::cout << source.id << " (" << source.kind << (source.law.empty() ? "" : ", ") << source.law
            << "): " << source.title << "\n    looked at on " << source.checked_on
            << ", to be looked at again by " << source.review_by << "\n";
  print_standing(source.standing);
}

void write_standing(JsonWriter& writer, const char* key, const std::vector<Dependent>& all) {
  writer.key(key).begin_array();
  for (const Dependent& each : all) {
    writer.begin_object().member("file", each.place.file).member("pointer", each.place.pointer);
    writer.member("called", each.called).member("text", each.text).end_object();
  }
  writer.end_array();
}

void write_sources(JsonWriter& writer, const std::vector<SourceInUse>& sources) {
  writer.key("sources").begin_array();
  for (const SourceInUse& each : sources) {
    writer.begin_object().member("id", each.id).member("kind", each.kind);
    writer.member("title", each.title).member("law", each.law);
    writer.member("checked_on", each.checked_on).member("review_by", each.review_by);
    writer.member("file", each.place.file).member("pointer", each.place.pointer);
    write_standing(writer, "standing", each.standing);
    writer.end_object();
  }
  writer.end_array();
}

/// The laws, rulings and sources that can be asked for, for a message.
std::string laws_of(const std::vector<SourceInUse>& sources) {
  std::set<std::string> all;
  for (const SourceInUse& each : sources) {
    if (!each.law.empty()) all.insert(each.law);
  }
  std::string out;
  for (const std::string& each : all) out += (out.empty() ? "" : ", ") + each;
  return out;
}

std::string in_json(const Reread& reread) {
  JsonWriter writer;
  writer.begin_object();
  write_sources(writer, reread.sources);
  write_standing(writer, "direct", reread.direct);
  write_standing(writer, "further", reread.further);
  writer.key("languages").begin_array();
  for (const std::string& each : reread.languages) writer.string(each);
  writer.end_array().end_object();
  return writer.take();
}

void print_reread(const Reread& reread) {
  std::cout << "To be read again, in this order:\n\n"
            << counted(reread.sources.size(), "source") << " of that law:\n";
  for (const SourceInUse& each : reread.sources) {
    std::cout << "    " << each.id << ": " << each.title << "\n";
  }
  std::cout << "\n"
            << counted(reread.direct.size(), "rule or text", "rules and texts")
            << " that stand on them:\n";
  print_standing(reread.direct);
  std::cout << "\n"
            << counted(reread.further.size(), "part")
            << " that look at a criterion or a deadline among those:\n";
  print_standing(reread.further);
  if (reread.languages.empty()) return;
  std::cout << "\nTheir texts stand in other languages too:";
  for (const std::string& each : reread.languages) std::cout << " " << each;
  std::cout << ".\n";
}

int write_page(const Arguments& arguments, const Parts& parts, const std::string& body, int code) {
  return write_html("sources", arguments.value("--html", ""),
                    parts.page(workspace::Panel::Sources, body), code);
}

int print_law(const Arguments& arguments, const workspace::Document& document, const Parts& parts,
              ExitCode all_read) {
  const std::string law = arguments.value("--law", "");
  const Reread reread = reread_after(document, law);
  if (reread.sources.empty()) {
    return not_run("sources",
                   "there is no law, ruling or source \"" + law +
                       "\"; take the id of a source, or one of: " + laws_of(sources_of(document)));
  }
  if (arguments.has("--html")) {
    return write_page(arguments, parts, parts.reread(reread), all_read);
  }
  if (arguments.has("--json")) {
    std::cout << printable_json(in_json(reread)) << "\n";
  } else {
    print_reread(reread);
  }
  return all_read;
}

}  // namespace

int run_sources(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--json"}, {"--law", "--due", "--html", "--lang"}});
  const std::optional<wordings::Tongue> tongue = arguments ? tongue_of(*arguments) : std::nullopt;
  if (!tongue) return exit_not_run;
  if (arguments->has("--law") && arguments->has("--due")) {
    return not_run("sources", "choose one of --law and --due");
  }
  const std::string day = arguments->value("--due", "");
  if (arguments->has("--due") && !parse_date(day)) {
    return not_run("sources", "write --due as YYYY-MM-DD");
  }
  const ContentRead read = read_content(arguments->content());
  if (!read.problem.empty()) return not_run("sources", read.problem);
  const ExitCode all_read = tell_unread("sources", read);
  const workspace::Document document(read.files);
  const Parts parts(*tongue, workspace::language_of(document));
  if (arguments->has("--law")) return print_law(*arguments, document, parts, all_read);
  std::vector<SourceInUse> sources = sources_of(document);
  if (arguments->has("--due")) sources = due_by(std::move(sources), day);
  if (arguments->has("--html")) {
    return write_page(*arguments, parts, parts.sources(sources), all_read);
  }
  if (arguments->has("--json")) {
    JsonWriter writer;
    writer.begin_object();
    write_sources(writer, sources);
    writer.end_object();
    std::cout << printable_json(writer.take()) << "\n";
    return all_read;
  }
  for (const SourceInUse& each : sources) print_source(each);
  std::cout << counted(sources.size(), "source") << (day.empty() ? std::string() : " due by " + day)
            << ".\n";
  return all_read;
}

}  // namespace wijzer::cli
