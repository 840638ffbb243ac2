#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>

#include "checker/numbering.hpp"
#include "checker/outcome_sizes.hpp"
#include "cli/arguments.hpp"
#include "cli/files.hpp"
#include "cli/not_run.hpp"
#include "cli/output.hpp"
#include "cli/write_files.hpp"
#include "core/handover/handover_table.hpp"
#include "core/load/load_content.hpp"

namespace wijzer::cli {
namespace {

constexpr const char* numbers_name = "handover.json";
/// What nine of ten scenarios take at most, so that a code can be typed over.
constexpr std::size_t most_code_characters = 150;

/// A string of JSON, of an id or of words.
std::string as_json(const std::string& text) {
  JsonWriter writer;
  writer.string(text);
  return writer.take();
}

std::string line_of(const NumberedId& id) {
  std::string out = "    { ";
  if (id.kind == NumberedId::Kind::Step) {
    out += "\"step\": " + as_json(id.step.value);
  } else {
    out += "\"question\": " + as_json(id.question.value);
    if (id.kind == NumberedId::Kind::Option) out += ", \"option\": " + as_json(id.option.value);
  }
  out += ", \"number\": " + std::to_string(id.number);
  if (id.kind == NumberedId::Kind::Question) out += ", \"type\": " + as_json(id.type);
  if (!id.retired.empty()) out += ", \"retired\": " + as_json(id.retired);
  return out + " }";
}

/// The whole file, one line per number: what was there stays as it is and where it is.
std::string numbers_file(const std::vector<NumberedId>& ids) {
  std::string out = "{\n  \"$schema\": \"schema/content.schema.json\",\n  \"numbers\": [\n";
  out += "    { \"given\": " + std::to_string(ids.size()) + " }";
  for (const NumberedId& each : ids) out += ",\n" + line_of(each);
  return out + "\n  ]\n}\n";
}

const SourceFile* file_named(const ContentRead& read, std::string_view name) {
  const auto at = std::find_if(read.files.begin(), read.files.end(),
                               [&](const SourceFile& file) { return file.path == name; });
  return at == read.files.end() ? nullptr : &*at;
}

/// Why the numbers can't be written; empty where they can.
std::string unwritable(const ContentRead& read, const Content& content) {
  const SourceFile* file = file_named(read, numbers_name);
  for (const NumberedId& each : content.numbers->ids) {
    if (each.place.file != numbers_name) {
      return "numbers stand in \"" + each.place.file + "\"; move them to a file \"" + numbers_name +
             "\" of their own";
    }
  }
  const JsonResult parsed = file == nullptr ? JsonResult{} : parse_json(file->path, file->text);
  const JsonObject* object = parsed.ok ? parsed.value.object() : nullptr;
  if (object == nullptr) return {};
  for (const JsonMember& each : *object) {
    if (each.name == "$schema" || each.name == "numbers") continue;
    return std::string("\"") + numbers_name + "\" holds \"" + each.name +
           "\" as well; move that to another file";
  }
  return {};
}

/// The manifest with the file of numbers at the end of its list; unchanged where it stands there.
std::string listed(const std::string& manifest) {
  const std::size_t list = manifest.find("\"files\"");
  const std::size_t end = list == std::string::npos ? list : manifest.find(']', list);
  const bool there = manifest.find(std::string("\"") + numbers_name + "\"") != std::string::npos;
  if (there || end == std::string::npos) return manifest;
  std::size_t last = manifest.find_last_of('"', end);
  if (last < list + 7) return manifest;
  return manifest.substr(0, last + 1) + ",\n    \"" + numbers_name + "\"" +
         manifest.substr(last + 1);
}

int add_numbers(const ContentRead& read, const Content& content) {
  const std::filesystem::path folder(read.folder.empty() ? "." : read.folder);
  if (file_named(read, "content.json") == nullptr)
    return not_run("handover", "name the content folder");
  const std::vector<NumberedId> added = check::numbers_to_add(content);
  if (added.empty()) {
    std::cout << "Every question, option and step has a number.\n";
    return exit_clean;
  }
  const std::string problem = unwritable(read, content);
  if (!problem.empty()) return not_run("handover", problem + "; nothing written");
  std::vector<NumberedId> ids = content.numbers->ids;
  ids.insert(ids.end(), added.begin(), added.end());
  std::vector<SourceFile> files = {{(folder / numbers_name).string(), numbers_file(ids)}};
  const std::string manifest = listed(read.files.front().text);
  if (manifest != read.files.front().text) {
    files.push_back({(folder / "content.json").string(), manifest});
  }
  const std::string unwritten = write_files(files);
  if (!unwritten.empty()) return not_run("handover", unwritten);
  std::cout << "Gave " << added.size() << (added.size() == 1 ? " number" : " numbers") << " in "
            << files.front().path << "; the first is that of " << check::in_words(added.front())
            << ".\n";
  return exit_clean;
}

void print_lengths(const std::vector<check::OutcomeSize>& sizes, bool json) {
  std::vector<std::size_t> lengths;
  lengths.reserve(sizes.size());
  for (const check::OutcomeSize& size : sizes) lengths.push_back(size.code);
  const check::Spread spread = check::spread_of(lengths);
  const auto short_enough = std::count_if(lengths.begin(), lengths.end(), [](std::size_t length) {
    return length <= most_code_characters;
  });
  if (json) {
    JsonWriter writer;
    writer.begin_object();
    const auto number = [&](const char* key, std::size_t value) {
      writer.key(key).integer(static_cast<std::int64_t>(value));
    };
    number("codes", lengths.size());
    number("least_of_ten", spread.least_of_ten);
    number("median", spread.median);
    number("most_of_ten", spread.most_of_ten);
    number("most", spread.most);
    number("short_enough", static_cast<std::size_t>(short_enough));
    writer.end_object();
    std::cout << printable_json(writer.take()) << "\n";
    return;
  }
  std::cout << "Characters of the code that hands the answers over: every scenario, walked to its "
               "end, and every witness.\n\n"
               " codes    1/10  median   9/10   most   at most "
            << most_code_characters << "\n"
            << std::setw(6) << lengths.size() << std::setw(8) << spread.least_of_ten << std::setw(8)
            << spread.median << std::setw(7) << spread.most_of_ten << std::setw(7) << spread.most
            << std::setw(14) << short_enough << "\n";
}

/// Content as it is on a day, for a command that needs it sound; nothing, and why, otherwise.
std::optional<Content> sound_on(const std::string& folder, const Date& day) {
  const ContentRead read = read_content_on(folder, day);
  if (!read.problem.empty()) {
    (void)not_run("handover", read.problem);
    return std::nullopt;
  }
  LoadResult loaded = load_content(read.files, read_author_parts);
  if (!has_errors(loaded.diagnostics)) return std::move(loaded.content);
  (void)not_run("handover", content_has_errors(folder));
  return std::nullopt;
}

/// What holds on other days gets its numbers as well.
int add_in_every_period(const std::string& folder, const Date& today) {
  const ContentRead first = read_content(folder);
  if (!first.problem.empty()) return not_run("handover", first.problem);
  const workspace::Validity validity(first.files);
  for (const workspace::Period& period : validity.periods()) {
    const std::optional<Content> content = sound_on(folder, workspace::nearest(period, today));
    if (!content) return exit_not_run;
    const int code = add_numbers(read_content(folder), *content);
    if (code != exit_clean) return code;
  }
  return exit_clean;
}

/// --add, --table or --json, at most one of them.
bool one_form(const Arguments& arguments) {
  const int forms = static_cast<int>(arguments.has("--add")) +
                    static_cast<int>(arguments.has("--table")) +
                    static_cast<int>(arguments.has("--json"));
  return forms <= 1;
}

}  // namespace

int run_handover(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments =
      parse_arguments(words, Accepts{{"--add", "--table", "--json"}, {"--today"}});
  const std::optional<Date> day = arguments ? day_of(*arguments) : std::nullopt;
  if (!day) return exit_not_run;
  if (!one_form(*arguments)) return not_run("handover", "choose one of --add, --table and --json");
  if (arguments->has("--add")) {
    const FolderLock lock(arguments->content());
    return lock.problem().empty() ? add_in_every_period(arguments->content(), *day)
                                  : not_run("handover", lock.problem());
  }
  const std::optional<Content> sound = sound_on(arguments->content(), *day);
  if (!sound) return exit_not_run;
  const Content& content = *sound;
  if (content.numbers->ids.empty()) {
    return not_run("handover",
                   "the content has no numbers for its ids yet; run \"wijzer handover " +
                       arguments->content() + " --add\"");
  }
  if (arguments->has("--table")) {
    JsonWriter writer;
    writer.begin_object();
    write_handover_table(writer, content);
    std::cout << printable_json(writer.end_object().take()) << "\n";
    return exit_clean;
  }
  print_lengths(check::outcome_sizes(content, *day), arguments->has("--json"));
  return exit_clean;
}

}  // namespace wijzer::cli
