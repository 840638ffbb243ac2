#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.hpp"
#include "core/load/load_content.hpp"
#include "core/model/date.hpp"
#include "workspace/json_text.hpp"

namespace wijzer::workspace {

/// A stretch of days, first and last included; open on the side that has no date.
struct Period {
  std::optional<Date> from = {};
  std::optional<Date> until = {};

  [[nodiscard]] bool holds(const Date& day) const;
  friend bool operator==(const Period&, const Period&) = default;
};

/// "until 2026-12-31", "from 2027-01-01 until 2027-06-30", "always": for people.
[[nodiscard]] std::string to_words(const Period& period);

/// The day of a period that is nearest to another day.
[[nodiscard]] Date nearest(const Period& period, const Date& day);

/// Content as it is on one day.
struct DatedContent {
  /// What remains stands on the line and in the column where it stood, so that a finding can be
  /// shown in the author's file.
  std::vector<SourceFile> files;

  /// The pointer in the author's file of what a pointer in these files names.
  [[nodiscard]] std::string pointer_in_file(const std::string& file,
                                            std::string_view pointer) const;
  /// Whether the value at a pointer in the author's file is left out on this day.
  [[nodiscard]] bool leaves_out(const std::string& file, std::string_view pointer) const;
  /// The same findings, with pointers as in the author's files.
  [[nodiscard]] Diagnostics in_files(Diagnostics findings) const;

  /// Per file the lists out of which something was taken: the pointer in the author's file and the
  /// positions there, in order.
  std::map<std::string, std::map<std::string, std::vector<std::size_t>, std::less<>>, std::less<>>
      taken;
};

/// Which parts of content hold on which days. An element of a list (a criterion, a route, one of
/// its remarks, a source, a branch of a condition, ...) may carry
/// "valid": {"from": "2027-01-01", "until": "2027-12-31"}, either of the two left out; without it
/// it holds always. A scenario holds in the period of its "today"; a translation goes with the text
/// of which it names the fingerprint.
///
/// Time is taken out before anything is read: rules, proof and page see content of one day, and
/// know of no other.
class Validity {
 public:
  /// @param files  Outlive this. Those that can't be parsed are passed on as they are.
  explicit Validity(std::span<const SourceFile> files);

  /// "bad-period": a date that is none, an end before the beginning, an element that holds on no
  /// day of what it stands in, "valid" where nothing can be left out.
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
  /// The stretches between the days on which something begins or ends, from the earliest on; one
  /// that is open on both sides when nothing does.
  [[nodiscard]] const std::vector<Period>& periods() const { return periods_; }
  /// The one that holds a day.
  [[nodiscard]] const Period& period_of(const Date& day) const;
  [[nodiscard]] DatedContent on(const Date& day) const;

 private:
  /// A value that is there on some days only.
  struct Dated {
    std::size_t node = 0;
    Period period;
  };
  struct File {
    const SourceFile* source = nullptr;
    JsonText tree;
    std::vector<Dated> dated;
    /// The members "valid".
    std::vector<std::size_t> marks;
    /// Scenarios with their day.
    std::vector<std::pair<std::size_t, Date>> scenarios;
  };

  void read(const SourceFile& source);
  void read_mark(File& file, std::size_t node);
  [[nodiscard]] std::optional<Date> read_day(const File& file, const JsonNode& mark,
                                             std::string_view key);
  void read_scenarios(File& file) const;
  void find_periods();
  void complain(const File& file, const JsonNode& node, std::string message);
  [[nodiscard]] std::vector<std::size_t> left_out(const File& file, const Date& day) const;

  std::span<const SourceFile> sources_;
  std::vector<File> files_;
  Diagnostics diagnostics_;
  std::vector<Period> periods_;
};

}  // namespace wijzer::workspace
