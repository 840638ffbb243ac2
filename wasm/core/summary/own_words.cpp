#include "core/summary/own_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/model/limits.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

// What the short paper takes of own words. A line of print holds at least so many letters, however
// wide they are.
constexpr std::size_t letters_a_line = 60;
constexpr std::size_t most_lines = 5;
constexpr std::size_t most_questions_own = 4;
constexpr std::size_t most_questions_all = 6;
constexpr std::size_t most_notes = 3;
/// Of one question, and of one note.
constexpr std::size_t longest_item = 2 * letters_a_line;
/// A note takes the place of so many lines to write on.
constexpr int lines_a_note = 3;

Text own_text(std::string_view text) { return Text{Run{std::string(text), std::nullopt}}; }

bool goes_on(char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; }

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char letter) { return !goes_on(letter); }));
}

/// The first letters of a text, to the end of a word where one ends not far before that.
std::string first_letters(const std::string& text, std::size_t most) {
  if (count_letters(text) <= most) return text;
  std::size_t end = 0;
  for (std::size_t left = most; end < text.size(); ++end) {
    if (!goes_on(text[end]) && left-- == 0) break;
  }
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string::npos && space + letters_a_line > end) end = space;
  return text.substr(0, end) + " ...";
}

/// A line as it was typed, without spaces around it; signs that are no text are spaces.
std::string tidied(std::string_view typed) {
  std::string line(typed);
  for (char& letter : line) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
  }
  const std::size_t begin = line.find_first_not_of(' ');
  return begin == std::string::npos ? std::string{}
                                    : line.substr(begin, line.find_last_not_of(' ') - begin + 1);
}

/// The lines that were typed, without empty ones; those beyond the limit go on in the last one.
std::vector<std::string> lines_typed(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = tidied(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (out.size() < limits::own_lines) {
      out.push_back(std::move(line));
    } else {
      out.back() += ' ' + line;
    }
  }
  return out;
}

std::string one_line(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_typed(text)) out += (out.empty() ? "" : " ") + line;
  return out;
}

/// As many of these lines as fit in the room of the short paper.
std::vector<std::string> fitting(const std::vector<std::string>& lines, bool& is_cut) {
  std::vector<std::string> out;
  std::size_t left = most_lines;
  for (const std::string& line : lines) {
    if (left == 0) break;
    out.push_back(first_letters(line, left * letters_a_line));
    left -= std::min(left, (count_letters(line) + letters_a_line - 1) / letters_a_line);
  }
  is_cut = out != lines;
  return out;
}

class OwnWordsWriter {
 public:
  OwnWordsWriter(const Content& content, const PaperChoice& choice, std::vector<Section>& sections)
      : content_(content), choice_(choice), sections_(sections) {}

  void words() {
    std::vector<std::string> lines = lines_typed(choice_.own.words);
    if (lines.empty()) return;
    bool is_cut = false;
    if (choice_.is_short) lines = fitting(lines, is_cut);
    Section& section = place("paper-question", "paper.question", 1);
    std::erase_if(section.blocks,
                  [](const Block& block) { return std::holds_alternative<Ruled>(block.node); });
    for (const std::string& line : lines) add(section, Line::Kind::Paragraph, line);
    if (is_cut) add(section, Line::Kind::Small, phrase(content_, "paper.cut"));
  }

  void questions() {
    const std::vector<std::string> lines = lines_typed(choice_.own.questions);
    if (lines.empty()) return;
    Section& section = place("paper-ask", "paper.ask", before_room());
    const bool has_list =
        !section.blocks.empty() && std::holds_alternative<List>(section.blocks.front().node);
    if (!has_list) section.blocks.insert(section.blocks.begin(), Block{List{}});
    List& list = *std::get_if<List>(&section.blocks.front().node);
    const std::size_t most = choice_.is_short ? most_questions_own : lines.size();
    std::vector<Text> items;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) {
      items.push_back(own_text(item({}, lines[i])));
    }
    items.insert(items.end(), list.items.begin(), list.items.end());
    std::size_t more = lines.size() - std::min(most, lines.size());
    if (choice_.is_short && items.size() > most_questions_all) {
      more += items.size() - most_questions_all;
      items.resize(most_questions_all);
    }
    list.items = std::move(items);
    add_more(section, more);
    add_cut(section);
  }

  void notes() {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const StepNote& note : choice_.own.notes) {
      const std::string text = in_words(note);
      if (!text.empty()) texts.emplace_back(note.step, text);
    }
    if (texts.empty()) return;
    const std::size_t most = choice_.is_short ? std::min(most_notes, texts.size()) : texts.size();
    Section& section = place("paper-notes", "paper.notes", before_foot());
    for (Block& block : section.blocks) {
      Ruled* room = std::get_if<Ruled>(&block.node);
      if (room == nullptr) continue;
      room->lines = std::max(1, room->lines - lines_a_note * static_cast<int>(most));
    }
    List list;
    for (std::size_t i = 0; i < most; ++i) {
      list.items.push_back(own_text(item(texts[i].first, texts[i].second)));
    }
    section.blocks.insert(section.blocks.begin(), Block{std::move(list)});
    add_more(section, texts.size() - most);
    add_cut(section);
  }

 private:
  /// The section with this id. Where the paper has none a new one: on the short paper at this
  /// place, else after the answer and what stands there already.
  Section& place(const char* id, const char* heading, std::size_t short_at) {
    for (Section& section : sections_) {
      if (section.id == id) return section;
    }
    const std::size_t at = choice_.is_short ? short_at : own_++;
    const auto where =
        sections_.begin() + static_cast<std::ptrdiff_t>(std::min(at, sections_.size()));
    return *sections_.insert(where,
                             Section{id, phrase(content_, heading), Tone::Plain, {}, {}, {}});
  }

  [[nodiscard]] std::size_t place_before(std::initializer_list<std::string_view> ids) const {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (std::find(ids.begin(), ids.end(), sections_[i].id) != ids.end()) return i;
    }
    return sections_.size();
  }
  [[nodiscard]] std::size_t before_room() const {
    return place_before({"paper-bring", "paper-notes", "paper-foot"});
  }
  [[nodiscard]] std::size_t before_foot() const { return place_before({"paper-foot"}); }

  /// @param title  What it is about: that always stands there in full.
  [[nodiscard]] std::string item(const std::string& title, const std::string& text) {
    if (!choice_.is_short) return title + text;
    std::string out = first_letters(text, longest_item);
    is_cut_ = is_cut_ || out != text;
    return title + out;
  }

  /// After a list of which something was cut.
  void add_cut(Section& section) {
    if (is_cut_) add(section, Line::Kind::Small, phrase(content_, "paper.cut"));
    is_cut_ = false;
  }

  /// " (day, with whom): what was said" about a step; nothing where nothing was noted.
  [[nodiscard]] static std::string in_words(const StepNote& note) {
    const std::string day = one_line(note.day);
    const std::string who = one_line(note.who);
    const std::string text = one_line(note.text);
    if (day.empty() && who.empty() && text.empty()) return {};
    const std::string about = day + (day.empty() || who.empty() ? "" : ", ") + who;
    return (about.empty() ? "" : " (" + about + ")") + (text.empty() ? "" : ": ") + text;
  }

  void add(Section& section, Line::Kind kind, const std::string& text) {
    section.blocks.push_back(Block{Line{kind, own_text(text)}});
  }

  void add_more(Section& section, std::size_t count) {
    if (count == 0) return;
    add(section, Line::Kind::Small,
        phrase(content_, "paper.more", {{"count", std::to_string(count)}}));
  }

  const Content& content_;
  const PaperChoice& choice_;
  std::vector<Section>& sections_;
  /// The place of the next section of own words among those of the outcome.
  std::size_t own_ = 1;
  /// Whether an item of the list of now was cut.
  bool is_cut_ = false;
};

}  // namespace

void add_own_words(const Content& content, const PaperChoice& choice,
                   std::vector<Section>& sections) {
  OwnWordsWriter writer(content, choice, sections);
  writer.words();
  writer.questions();
  writer.notes();
}

}  // namespace wijzer
