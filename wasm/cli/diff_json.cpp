#include <cmath>

#include "cli/diff_json.hpp"

namespace wijzer::cli {

using review::DiffReport;
using review::kind_words;
using review::KindWords;
using review::Reworded;

namespace {

void write_side(JsonWriter& writer, const char* key, const std::string& name,
                const Content& content) {
  writer.key(key).begin_object().member("folder", name).member("version", content.version);
  writer.member("date", content.date).end_object();
}

const char* name_of(analysis::IdChange::Kind kind) {
  switch (kind) {
    case analysis::IdChange::Kind::Added:
      return "added";
    case analysis::IdChange::Kind::Removed:
      return "removed";
    case analysis::IdChange::Kind::Renamed:
      return "renamed";
    case analysis::IdChange::Kind::Retyped:
      return "retyped";
  }
  return "";
}

}  // namespace

void write_share(JsonWriter& writer, const char* key, const std::optional<double>& share) {
  writer.key(key);
  if (!share) {
    writer.null();
  } else {
    writer.integer(*share <= 0 ? 0 : std::max<std::int64_t>(1, std::llround(*share * 1'000'000)));
  }
}

std::string diff_json(const DiffReport& report) {
  const analysis::Difference& difference = report.difference;
  JsonWriter writer;
  writer.begin_object();
  write_side(writer, "before", report.name_before, report.before);
  write_side(writer, "after", report.name_after, report.after);
  writer.member("today", to_string(report.today));
  writer.key("same").boolean(difference.none());
  write_share(writer, "changed_per_million", difference.changed);
  writer.key("kinds").begin_array();
  for (const KindWords& words : kind_words()) {
    const auto kind = static_cast<std::size_t>(words.kind);
    writer.begin_object().member("kind", words.name);
    write_share(writer, "per_million", difference.changed_by_kind[kind]);
    writer.end_object();
  }
  writer.end_array().key("ids").begin_array();
  for (const analysis::IdChange& change : difference.matching.changes) {
    writer.begin_object().member("change", name_of(change.kind)).member("what", change.what);
    writer.member("before", change.before).member("after", change.after).end_object();
  }
  writer.end_array().key("changes").begin_array();
  for (const analysis::Change& change : difference.changes) {
    writer.begin_object();
    writer.member("kind", kind_words()[static_cast<std::size_t>(change.kind)].name);
    writer.member("subject", change.subject).member("label", change.label);
    writer.member("from", change.from).member("to", change.to);
    write_share(writer, "per_million", change.share);
    writer.member("example", analysis::in_words(report.before, report.after, difference.matching,
                                                change.example));
    writer.end_object();
  }
  writer.end_array().key("reworded").begin_array();
  for (const Reworded& each : report.reworded) {
    writer.begin_object().member("id", each.id).member("before", each.before);
    writer.member("after", each.after).end_object();
  }
  writer.end_array().end_object();
  return writer.take();
}

}  // namespace wijzer::cli
