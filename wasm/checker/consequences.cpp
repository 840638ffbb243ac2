#include "checker/consequences.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/traits.hpp"

namespace wijzer::check {
namespace {

bool keeps_file_out(const Diagnostic& finding) {
  return has_trait(finding.check, Trait::KeepsFileOut);
}

/// The routes of a scenario stand there as keys: "/scenarios/3/expect/verdicts/wlz".
bool among_routes(const std::string& pointer) {
  const std::string_view keys[] = {"/expect/verdicts", "/expect/depends_on", "/expect/reasons"};
  return std::any_of(std::begin(keys), std::end(keys),
                     [&](std::string_view key) { return pointer.find(key) != std::string::npos; });
}

/// An id that nothing has; other keys and formats have no id.
bool names_nothing(const Diagnostic& finding) {
  if (finding.check == "unknown-key") return among_routes(finding.pointer);
  return finding.check.starts_with("unknown-") && finding.check != "unknown-format" &&
         finding.check != "unknown-translation" && finding.check != "unknown-placeholder";
}

/// May be because of something in a file that could not be read.
bool looks_elsewhere(const Diagnostic& finding) {
  // The routes of a scenario are keys.
  const bool scenario =
      finding.check == "unknown-key" && finding.pointer.find("/expect/") != std::string::npos;
  return names_nothing(finding) || scenario || has_trait(finding.check, Trait::LooksElsewhere);
}

std::string around(const std::string& pointer) { return pointer.substr(0, pointer.rfind('/')); }

/// What the others are held against.
class Causes {
 public:
  explicit Causes(const Diagnostics& diagnostics) {
    for (const Diagnostic& each : diagnostics) {
      unread_ = unread_ || keeps_file_out(each);
      twice_ = twice_ || each.check == "encoded-twice";
      format_ = format_ || each.check == "unknown-format";
      if (names_nothing(each)) {
        wrong_ids_.insert(each.check);
        // "/criteria/0/sources/1" is a part of "/criteria/0".
        if (each.check == "unknown-source") {
          without_source_.emplace(each.file, around(around(each.pointer)));
        }
      }
      if (each.check == "unknown-key") {
        misspelled_[{each.file, around(each.pointer)}] += each.message;
      }
    }
  }

  [[nodiscard]] bool explain(const Diagnostic& finding) const {
    if (keeps_file_out(finding) || finding.check == "unknown-format") return false;
    if (format_) return true;
    if (unread_ && looks_elsewhere(finding)) return true;
    if (twice_ && has_trait(finding.check, Trait::ReadsWords)) return true;
    if (finding.check == "missing-source") {
      return without_source_.contains({finding.file, finding.pointer});
    }
    if (finding.check == "unused-source") return wrong_ids_.contains("unknown-source");
    if (finding.check == "missing-page") {
      return wrong_ids_.contains("unknown-route") || wrong_ids_.contains("unknown-problem") ||
             wrong_ids_.contains("unknown-topic");
    }
    const bool route = among_routes(finding.pointer);
    if (finding.check == "unknown-key" && route) return wrong_ids_.contains("unknown-route");
    return finding.check == "missing-key" &&
           (is_misspelled(finding) || (route && beside_unknown_key(finding)));
  }

 private:
  using FileAndPointer = std::pair<std::string, std::string>;

  /// Whether a key that is not known stands in the same object.
  [[nodiscard]] bool beside_unknown_key(const Diagnostic& finding) const {
    return misspelled_.contains({finding.file, finding.pointer});
  }

  /// "the key "title" is missing" beside "did you mean "title"?".
  [[nodiscard]] bool is_misspelled(const Diagnostic& finding) const {
    const auto beside = misspelled_.find({finding.file, finding.pointer});
    const std::size_t begin = finding.message.find('"');
    if (beside == misspelled_.end() || begin == std::string::npos) return false;
    const std::size_t length = finding.message.find('"', begin + 1) - begin + 1;
    return beside->second.find("did you mean " + finding.message.substr(begin, length)) !=
           std::string::npos;
  }

  bool unread_ = false;
  bool format_ = false;
  bool twice_ = false;
  std::set<std::string> wrong_ids_;
  std::set<FileAndPointer> without_source_;
  std::map<FileAndPointer, std::string> misspelled_;
};

}  // namespace

std::size_t hold_back_consequences(Diagnostics& diagnostics) {
  const Causes causes(diagnostics);
  Diagnostics kept;
  /// By check and message: the place among those kept, and how often it came again.
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> ids;
  for (Diagnostic& each : diagnostics) {
    if (causes.explain(each)) continue;
    if (names_nothing(each)) {
      const auto [first, fresh] = ids.try_emplace({each.check, each.message}, kept.size(), 0);
      if (!fresh) {
        ++first->second.second;
        continue;
      }
    }
    kept.push_back(std::move(each));
  }
  for (const auto& [id, found] : ids) {
    const auto& [at, again] = found;
    if (again == 0) continue;
    kept[at].message += "; the same stands in " +
                        (again == 1 ? "one more place" : std::to_string(again) + " more places");
  }
  const std::size_t held_back = diagnostics.size() - kept.size();
  diagnostics = std::move(kept);
  return held_back;
}

}  // namespace wijzer::check
