#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/summary/terms.hpp"
#include "pages/reading.hpp"
#include "pages/site.hpp"

namespace wijzer::pages {

/// Writes the body of one page: text with its first difficult words linked to their explanation,
/// notes sorted by when they hold, and per part a banner when a source is past its day of review.
class Writer {
 public:
  Writer(const PagesInput& input, const Page& page);

  [[nodiscard]] const Content& content() const { return input_.content; }
  [[nodiscard]] const Page& page() const { return page_; }
  /// Address of the page with the questions.
  [[nodiscard]] const std::string& wizard() const { return input_.wizard; }
  /// Who publishes the site; nullptr for nobody.
  [[nodiscard]] const Sender* sender() const { return input_.sender; }
  /// Whether the page holds a part of this kind, so that links can stay on it.
  [[nodiscard]] bool holds(ListPart list) const;

  /// Whether the page holds all of the content.
  [[nodiscard]] bool is_booklet() const;

  /// Whether the pages are in another language than the content was written in.
  [[nodiscard]] bool is_translated() const;
  /// HTML, marked as of the language that the content was written in.
  [[nodiscard]] std::string in_own_language(const std::string& html) const;

  /// HTML of a text with its difficult words linked, and without.
  [[nodiscard]] std::string marked(std::string_view text);
  [[nodiscard]] std::string words(const char* key) const;
  /// The same of what to say. In another language it stands there as it is said, marked as such,
  /// and behind it in brackets what it means.
  [[nodiscard]] std::string said(std::string_view text);

  void raw(std::string_view html) { part_ += html; }
  /// A heading of level 2 with an id also stands in the list at the top of the page. In the booklet
  /// one with an id is also where what follows is said.
  void heading(int level, std::string_view text, const std::string& id = {});
  void paragraph(std::string_view text);
  void paragraphs(const std::vector<std::string>& texts);
  void small(std::string_view text);
  /// One text is a paragraph, several are a list, none is nothing. In the booklet what was said
  /// before is left out, and a link leads to where it stands.
  void texts(const std::vector<std::string>& texts);
  /// A heading of this level and a text; nothing without text.
  void labelled(int level, const char* key, const std::string& text);
  void labelled(int level, const char* key, const std::vector<std::string>& texts);

  /// Notes as the wizard shows them to somebody who answered nothing, and after that, under "Soms
  /// geldt ook", each of the others with what must hold for it.
  void notes(const std::vector<Note>& notes);
  void notes(int level, const char* key, const std::vector<Note>& notes);

  /// Remembers sources for the list at the end of the page.
  void use(const std::vector<SourceIndex>& sources);
  [[nodiscard]] const std::vector<SourceIndex>& sources() const { return sources_; }
  [[nodiscard]] const std::vector<TermIndex>& terms() const { return marker_.used(); }

  /// Whether nobody asked this before with the same name: for what stands on a page only once.
  [[nodiscard]] bool first_time(const std::string& name);

  struct Heading {
    std::string id;
    std::string text;
  };
  /// In the booklet: where this was said before; nothing where it is new, which it is once. On
  /// other pages always nothing: each can be read by itself.
  [[nodiscard]] std::optional<Heading> said_before(const std::string& text);
  /// Links to what was said elsewhere; nothing for none.
  void see_also(const std::vector<Heading>& places);

  /// The first day on which a source of the page is to be read again; nothing without sources.
  [[nodiscard]] std::optional<Date> review() const;

  /// Ends a part.
  void end_part();

  [[nodiscard]] const std::vector<Heading>& headings() const { return headings_; }
  /// All parts that ended.
  [[nodiscard]] const std::string& html() const { return html_; }

 private:
  [[nodiscard]] std::string with_terms(std::string_view text);

  const PagesInput& input_;
  const Page& page_;
  TermMarker marker_;
  std::string html_;
  std::string part_;
  std::vector<Heading> headings_;
  std::vector<SourceIndex> sources_;
  std::set<std::string> first_times_;
  /// Whether this is the booklet, which says nothing twice.
  bool says_once_ = false;
  Heading here_;
  std::map<std::string, Heading> said_;
};

// The parts of a page, one file per kind. `level` is that of their uppermost heading.
void write_text(Writer& writer, const Part& part, const TextPart& node, int level);
void write_route(Writer& writer, const Route& route, int level);
void write_routes(Writer& writer, int level);
void write_forms(Writer& writer, int level);
void write_rules(Writer& writer, int level);
void write_outcome(Writer& writer, const Outcome& outcome, int level);
/// All of them in order, with when each counts.
void write_outcomes(Writer& writer, int level);
void write_topic(Writer& writer, const Topic& topic, int level);
void write_problem(Writer& writer, const Problem& problem, int level);
/// Every step that the notes name, once.
void write_named_steps(Writer& writer, const std::vector<Note>& notes, int level);
/// The ladder as titles that refer to the numbers of write_step: for a page with every step once.
void write_problem_in_short(Writer& writer, const Problem& problem, int level);
void write_step(Writer& writer, StepIndex index, int level);
void write_problem_list(Writer& writer);
void write_contacts(Writer& writer, int level);
void write_reach(Writer& writer, const Contact& contact);
/// A number, an e-mail address or a page as a link; other ways as text.
[[nodiscard]] std::string value_of(const Reach& reach);
/// Who publishes the site, and whom to ask what; nothing where nobody does.
void write_sender(Writer& writer, int level);
/// The same in short, for the foot of every page.
[[nodiscard]] std::string sender_foot(const Content& content, const Sender& sender);
/// Who helps nearby, for the help above every page; empty where the sender names nobody.
[[nodiscard]] std::string local_help(const Sender& sender);
/// Headings with an empty element under each, "kz-embed-make" and so on, which the build of a site
/// fills in: only that knows the addresses and hashes of what a partner copies.
void write_embed(Writer& writer, int level);
void write_words(Writer& writer, const std::vector<TermIndex>& terms);
void write_all_words(Writer& writer);
/// Sources in short, for the end of a page.
void write_used_sources(Writer& writer);
/// Every source with what we know about it.
void write_all_sources(Writer& writer, int level);
void write_page_links(Writer& writer, const PagesPart& node, int level);
void write_booklet(Writer& writer);

}  // namespace wijzer::pages
