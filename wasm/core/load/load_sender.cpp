#include "core/load/load_sender.hpp"

#include <algorithm>
#include <utility>

#include "core/load/load_parts.hpp"
#include "core/load/load_theme.hpp"
#include "core/load/reader.hpp"

namespace wijzer {
namespace {

/// Every page carries it, before the first question.
constexpr std::size_t longest_logo = 2'000;

/// In minutes, with the one in which the page warns. Who reads slowly needs the first; the second
/// is as good as never on a device that others use as well.
constexpr int shortest_idle = 3;
constexpr int longest_idle = 60;

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

bool consists_of(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [more](char sign) {
    return letters.find(sign) != std::string_view::npos ||
           digits.find(sign) != std::string_view::npos || more.find(sign) != std::string_view::npos;
  });
}

/// What is wrong with a way to reach somebody that a page links to; empty for nothing.
std::string problem_of(const Reach& reach) {
  switch (reach.kind) {
    case Reach::Kind::Web:
      if (reach.value.find("://") != std::string::npos)
        return "write a web address without https://";
      return reach.value.find('.') == std::string::npos ? "this is no web address" : "";
    case Reach::Kind::Phone:
      return reach.value.find_first_of(digits) == std::string::npos ? "this is no phone number"
                                                                    : "";
    case Reach::Kind::Mail:
      return reach.value.find('@') == std::string::npos ? "this is no e-mail address" : "";
    case Reach::Kind::Post:
    case Reach::Kind::Hours:
      return "use web, phone or mail here, which a page can link to";
  }
  return "";
}

class SenderReader {
 public:
  SenderReader(const Spot& spot, Diagnostics& diagnostics)
      : reader_(spot, diagnostics), diagnostics_(diagnostics) {}

  Sender read() {
    Sender sender;
    sender.place = reader_.place();
    sender.sample = reader_.flag("sample");
    sender.name = reader_.text("name");
    sender.post = reader_.text("post");
    sender.contact = ways("contact");
    sender.privacy = ways("privacy");
    sender.accessibility = ways("accessibility");
    if (const auto spot = reader_.value("logo")) sender.logo = logo(*spot);
    for (const Spot& spot : reader_.list("local")) sender.local.push_back(local(spot));
    sender.address = address();
    sender.partners = partners();
    if (const auto spot = reader_.value("theme")) sender.theme = read_theme(*spot, diagnostics_);
    sender.idle = idle();
    reader_.finish();
    return sender;
  }

 private:
  /// At least one way to reach somebody.
  std::vector<Reach> ways(std::string_view key) { return ways(reader_, key); }

  std::vector<Reach> ways(ObjectReader& reader, std::string_view key) {
    std::vector<Reach> out;
    for (const Spot& spot : reader.required_list(key)) {
      out.push_back(read_reach(spot, diagnostics_));
      const std::string problem = problem_of(out.back());
      if (!problem.empty()) report(diagnostics_, "bad-reach", spot.place / "value", problem);
    }
    if (out.empty() && reader.has(key)) {
      report(diagnostics_, "bad-reach", reader.at(key),
             "name at least one way to reach somebody: {\"kind\": \"mail\", \"value\": ...}");
    }
    return out;
  }

  Logo logo(const Spot& spot) {
    ObjectReader reader(spot, diagnostics_);
    Logo out{reader.text("box"), reader.text("path")};
    reader.finish();
    if (!consists_of(out.box, " .-") || std::count(out.box.begin(), out.box.end(), ' ') != 3) {
      report(diagnostics_, "bad-logo", reader.at("box"),
             "\"box\" is the view box of the drawing: four numbers, such as \"0 0 24 24\"");
    }
    if (!consists_of(out.path, " ,.+-") || out.path.size() > longest_logo) {
      report(diagnostics_, "bad-logo", reader.at("path"),
             "\"path\" is the d of an SVG path, at most " + std::to_string(longest_logo) +
                 " signs; draw the logo simpler, or leave it out");
    }
    return out;
  }

  LocalContact local(const Spot& spot) {
    ObjectReader reader(spot, diagnostics_);
    LocalContact out;
    out.name = reader.text("name");
    out.does = reader.optional_text("does");
    out.reach = ways(reader, "reach");
    reader.finish();
    return out;
  }

  std::string address() {
    std::string out = reader_.text("address");
    const bool folder = out.starts_with("https://") && out.ends_with("/") && out.size() > 9;
    if (!out.empty() && !(folder && consists_of(out, ":/.-_~%"))) {
      report(diagnostics_, "bad-address", reader_.at("address"),
             "\"address\" is the folder of the page: it begins with https:// and ends with /");
    }
    return out;
  }

  std::vector<std::string> partners() {
    std::vector<std::string> out = reader_.texts("partners");
    constexpr std::string_view scheme = "https://";
    for (std::size_t i = 0; i < out.size(); ++i) {
      const std::string_view host =
          std::string_view(out[i]).substr(std::min(scheme.size(), out[i].size()));
      if (out[i].starts_with(scheme) && !host.empty() && consists_of(host, ".-:")) continue;
      report(diagnostics_, "bad-partner", reader_.at("partners") / std::to_string(i),
             "a partner is the beginning of its addresses, without a path: "
             "\"https://www.partner.nl\"");
    }
    return out;
  }

  std::optional<int> idle() {
    const std::optional<int> minutes = reader_.integer("idle");
    if (minutes && (*minutes < shortest_idle || *minutes > longest_idle)) {
      report(diagnostics_, "bad-idle", reader_.at("idle"),
             "\"idle\" is after how many minutes without a press all answers are wiped: " +
                 std::to_string(shortest_idle) + " to " + std::to_string(longest_idle) +
                 ", or leave it out for never");
    }
    return minutes;
  }

  ObjectReader reader_;
  Diagnostics& diagnostics_;
};

}  // namespace

Sender read_sender(const SourceFile& file, Diagnostics& diagnostics) {
  const JsonResult parsed = parse_json(file.path, file.text);
  diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
  if (!parsed.ok) return {};
  return SenderReader(Spot{&parsed.value, Place{file.path, ""}}, diagnostics).read();
}

}  // namespace wijzer
