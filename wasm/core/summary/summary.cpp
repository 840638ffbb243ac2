#include "core/summary/summary.hpp"

#include <algorithm>
#include <utility>

#include "core/summary/terms.hpp"
#include "core/summary/words.hpp"

namespace wijzer {
namespace {

class Summariser {
 public:
  explicit Summariser(const SummaryInput& input)
      : input_(input),
        content_(input.content),
        advice_(advise(input.content, input.answers)),
        marker_(input.content) {}

  Summary run() {
    add_overview();
    add_topics(TopicPlace::Top);
    add_routes("routes-fit", "result.fits_heading", Verdict::Fits);
    add_find_out();
    add_routes("routes-possible", "result.possible_heading", Verdict::Possible);
    add_routes("routes-no", "result.no_heading", Verdict::No);
    add_start();
    add_joint_list("ask", "result.ask", &RouteAdvice::ask, false);
    add_joint_list("papers", "result.papers", &RouteAdvice::papers, true);
    add_topics(TopicPlace::After);
    add_answers();
    add_sources();
    add_words();
    add_colophon();
    summary_.title = phrase(content_, "result.title");
    summary_.language = content_.language;
    summary_.terms = marker_.used();
    return std::move(summary_);
  }

 private:
  Section& add_section(std::string id, std::string_view heading, Tone tone = Tone::Plain) {
    summary_.sections.push_back(
        Section{std::move(id), TermMarker::plain(heading), tone, {}, {}, {}});
    return summary_.sections.back();
  }

  Text words(std::string_view key) { return TermMarker::plain(phrase(content_, key)); }

  void paragraph(std::vector<Block>& blocks, std::string_view text) {
    blocks.push_back(Block{Paragraph{marker_.mark(text)}});
  }

  void small(std::vector<Block>& blocks, std::string_view text) {
    blocks.push_back(Block{Small{TermMarker::plain(text)}});
  }

  /// The titles of the routes with this verdict, as the middle of a sentence.
  std::vector<std::string> titles(Verdict verdict) const {
    std::vector<std::string> out;
    for (const RouteAdvice& route : advice_.routes) {
      if (route.verdict == verdict) out.push_back(content_[route.route].title);
    }
    return out;
  }

  void add_overview() {
    Section& section = add_section("overview", phrase(content_, "result.title"));
    const std::vector<std::string> fits = titles(Verdict::Fits);
    const std::vector<std::string> possible = titles(Verdict::Possible);
    if (!fits.empty()) {
      paragraph(section.blocks, phrase(content_, "result.summary_fits",
                                       {{"routes", enumerate(content_, fits)}}));
    }
    if (!possible.empty()) {
      paragraph(section.blocks, phrase(content_, "result.summary_possible",
                                       {{"routes", enumerate(content_, possible)}}));
    }
    if (fits.empty() && possible.empty()) {
      paragraph(section.blocks, phrase(content_, "result.summary_none"));
    }
    small(section.blocks, phrase(content_, "result.disclaimer"));
  }

  void add_topics(TopicPlace place) {
    for (const TopicAdvice& advice : advice_.topics) {
      const Topic& topic = content_[advice.topic];
      if (topic.shown != place) continue;
      Section& section = add_section("topic-" + topic.id.value, topic.title,
                                     place == TopicPlace::Top ? Tone::Alert : Tone::Plain);
      use(topic.sources);
      for (const Note* note : advice.items) {
        paragraph(section.blocks, note->text);
        use(note->sources);
      }
    }
  }

  void add_routes(const char* id, const char* heading, Verdict verdict) {
    if (titles(verdict).empty()) return;
    Section section{id, words(heading), Tone::Plain, {}, {}, {}};
    for (const RouteAdvice& route : advice_.routes) {
      if (route.verdict == verdict) section.sections.push_back(route_section(route));
    }
    summary_.sections.push_back(std::move(section));
  }

  Section route_section(const RouteAdvice& advice) {
    const Route& route = content_[advice.route];
    Section section{"route-" + route.id.value, TermMarker::plain(route.title), Tone::Plain, {}, {},
                    {}};
    const char* reasons_key = "result.reasons_for";
    switch (advice.verdict) {
      case Verdict::Fits:
        section.tone = Tone::Fits;
        section.badge = phrase(content_, "verdict.fits");
        break;
      case Verdict::Possible:
        section.tone = Tone::Possible;
        section.badge = phrase(content_, "verdict.possible");
        reasons_key = "result.reasons_known";
        break;
      case Verdict::No:
        section.tone = Tone::No;
        section.badge = phrase(content_, "verdict.no");
        reasons_key = "result.reasons_against";
        break;
    }
    small(section.blocks, route.name);
    if (advice.headline != nullptr) {
      paragraph(section.blocks, advice.headline->text);
      use(advice.headline->sources);
    }
    add_reasons(section.blocks, advice, reasons_key);
    add_undecided(section.blocks, advice);
    add_notes(section.blocks, "result.remarks", advice.remarks);
    if (advice.verdict != Verdict::No) add_details(section.blocks, route, advice);
    use(route.sources);
    return section;
  }

  void add_reasons(std::vector<Block>& blocks, const RouteAdvice& advice, const char* key) {
    List list;
    for (const Reason& reason : advice.reasons) {
      const Criterion& criterion = content_[reason.criterion];
      list.items.push_back(marker_.mark(reason.truth == Truth::True ? criterion.text_true
                                                                    : criterion.text_false));
      use(criterion.sources);
    }
    if (list.items.empty()) return;
    blocks.push_back(Block{Subheading{words(key)}});
    blocks.push_back(Block{std::move(list)});
  }

  void add_undecided(std::vector<Block>& blocks, const RouteAdvice& advice) {
    List list;
    for (const CriterionIndex index : advice.undecided) {
      list.items.push_back(marker_.mark(content_[index].text_unknown));
      use(content_[index].sources);
    }
    if (list.items.empty()) return;
    blocks.push_back(Block{Subheading{words("result.depends")}});
    blocks.push_back(Block{std::move(list)});
  }

  /// One note is a paragraph, several are a list; nothing is nothing.
  void add_notes(std::vector<Block>& blocks, const char* key, const std::vector<const Note*>& notes,
                 bool ordered = false) {
    if (notes.empty()) return;
    blocks.push_back(Block{Subheading{words(key)}});
    for (const Note* note : notes) use(note->sources);
    if (notes.size() == 1) {
      paragraph(blocks, notes.front()->text);
      return;
    }
    List list;
    list.ordered = ordered;
    for (const Note* note : notes) list.items.push_back(marker_.mark(note->text));
    blocks.push_back(Block{std::move(list)});
  }

  void add_details(std::vector<Block>& blocks, const Route& route, const RouteAdvice& advice) {
    Folded details{TermMarker::plain(phrase(content_, "result.more", {{"route", route.title}})),
                   {}};
    details.blocks.push_back(Block{Subheading{words("result.pays")}});
    for (const std::string& text : route.pays) paragraph(details.blocks, text);
    add_notes(details.blocks, "result.need_by", advice.need_by);
    add_notes(details.blocks, "result.decided_by", advice.decided_by);
    add_open_norms(details.blocks, advice);
    add_notes(details.blocks, "result.forms", advice.forms);
    add_notes(details.blocks, "result.contribution", advice.contribution);
    blocks.push_back(Block{std::move(details)});
  }

  /// Norms that people judge, both those that seem to hold and those still open.
  void add_open_norms(std::vector<Block>& blocks, const RouteAdvice& advice) {
    std::vector<CriterionIndex> judged;
    for (const Reason& reason : advice.reasons) judged.push_back(reason.criterion);
    judged.insert(judged.end(), advice.undecided.begin(), advice.undecided.end());
    for (const CriterionIndex index : judged) {
      const Criterion& criterion = content_[index];
      if (!criterion.open_norm) continue;
      const OpenNorm& norm = *criterion.open_norm;
      blocks.push_back(Block{Subheading{marker_.mark(criterion.text_unknown)}});
      List list;
      list.items.push_back(
          marker_.mark(phrase(content_, "result.open_norm", {{"who", norm.decided_by}})));
      list.items.push_back(
          marker_.mark(phrase(content_, "result.open_norm_bring", {{"what", norm.bring}})));
      list.items.push_back(
          marker_.mark(phrase(content_, "result.open_norm_ask", {{"what", norm.ask}})));
      blocks.push_back(Block{std::move(list)});
    }
  }

  void add_find_out() {
    if (advice_.find_out.empty()) return;
    Section& section = add_section("find-out", phrase(content_, "result.find_out_heading"));
    List more;
    for (std::size_t i = 0; i < advice_.find_out.size(); ++i) {
      const Criterion& criterion = content_[advice_.find_out[i].criterion];
      const std::string text =
          criterion.text_unknown + (criterion.find_out.empty() ? "" : " " + criterion.find_out);
      if (i == 0) {
        paragraph(section.blocks, text);
      } else {
        more.items.push_back(marker_.mark(text));
      }
    }
    if (more.items.empty()) return;
    Folded folded{words("result.find_out_more"), {}};
    folded.blocks.push_back(Block{std::move(more)});
    section.blocks.push_back(Block{std::move(folded)});
  }

  void add_start() {
    Section section{"start", words("result.start"), Tone::Plain, {}, {}, {}};
    for (const RouteAdvice& route : advice_.routes) {
      if (route.start.empty()) continue;
      section.blocks.push_back(Block{Subheading{TermMarker::plain(content_[route.route].title)}});
      List list;
      list.ordered = route.start.size() > 1;
      for (const Note* note : route.start) {
        list.items.push_back(marker_.mark(note->text));
        use(note->sources);
      }
      section.blocks.push_back(Block{std::move(list)});
    }
    if (!section.blocks.empty()) summary_.sections.push_back(std::move(section));
  }

  /// Notes of all routes in one section; `merge` makes one list and drops doubles.
  void add_joint_list(const char* id, const char* key,
                      std::vector<const Note*> RouteAdvice::*notes, bool merge) {
    Section section{id, words(key), Tone::Plain, {}, {}, {}};
    std::vector<std::string_view> seen;
    List list;
    for (const RouteAdvice& route : advice_.routes) {
      for (const Note* note : route.*notes) {
        if (std::find(seen.begin(), seen.end(), note->text) != seen.end()) continue;
        seen.push_back(note->text);
        list.items.push_back(marker_.mark(note->text));
        use(note->sources);
      }
      if (merge || list.items.empty()) continue;
      section.blocks.push_back(Block{Subheading{TermMarker::plain(content_[route.route].title)}});
      section.blocks.push_back(Block{std::exchange(list, List{})});
    }
    if (merge && !list.items.empty()) section.blocks.push_back(Block{std::move(list)});
    if (!section.blocks.empty()) summary_.sections.push_back(std::move(section));
  }

  void add_answers() {
    Table table = answers_table(input_);
    if (table.rows.empty()) return;
    add_section("answers", phrase(content_, "result.answers_heading"))
        .blocks.push_back(Block{std::move(table)});
  }

  void add_sources() {
    List list;
    for (std::size_t i = 0; i < content_.sources.size(); ++i) {
      if (std::find(sources_.begin(), sources_.end(), i) == sources_.end()) continue;
      list.items.push_back(TermMarker::plain(source_in_words(content_.sources[i])));
    }
    if (list.items.empty()) return;
    Folded folded{words("result.sources_heading"), {}};
    folded.blocks.push_back(Block{std::move(list)});
    add_section("sources", "").blocks.push_back(Block{std::move(folded)});
  }

  std::string source_in_words(const Source& source) const {
    std::string out = source.title;
    if (!source.ecli.empty()) out += ", " + source.ecli;
    const bool known = source.confidence == Confidence::KnownHigh ||
                       source.confidence == Confidence::KnownModerate;
    if (known) return out + " (" + phrase(content_, "result.source_known") + ")";
    const std::optional<Date> checked = parse_date(source.checked_on);
    const std::string day = checked ? date_in_words(content_, *checked) : source.checked_on;
    return out + " (" + phrase(content_, "result.source_checked", {{"date", day}}) + ")";
  }

  /// Explanations of all marked words; for paper and files, where nothing can be opened.
  void add_words() {
    Table table;
    for (const TermIndex index : marker_.used()) {
      const Term& term = content_[index];
      table.rows.emplace_back(TermMarker::plain(term.words.front()), TermMarker::plain(term.text));
    }
    if (table.rows.empty()) return;
    add_section("words", phrase(content_, "result.word_list_heading"))
        .blocks.push_back(Block{std::move(table)});
  }

  void add_colophon() {
    Section& section = add_section("colophon", "");
    const std::string today = date_in_words(content_, input_.today);
    const std::optional<Date> date = parse_date(content_.date);
    const std::string day = date ? date_in_words(content_, *date) : content_.date;
    small(section.blocks, phrase(content_, "result.made_on", {{"date", today}}));
    small(section.blocks,
          phrase(content_, "result.version", {{"version", content_.version}, {"date", day}}));
    if (!input_.address.empty()) {
      small(section.blocks, phrase(content_, "result.address", {{"address", input_.address}}));
    }
    small(section.blocks, phrase(content_, "result.privacy"));
  }

  void use(const std::vector<SourceIndex>& sources) {
    for (const SourceIndex source : sources) {
      if (std::find(sources_.begin(), sources_.end(), source.value) == sources_.end()) {
        sources_.push_back(source.value);
      }
    }
  }

  const SummaryInput& input_;
  const Content& content_;
  Advice advice_;
  TermMarker marker_;
  Summary summary_;
  std::vector<std::size_t> sources_;
};

}  // namespace

Summary summarise(const SummaryInput& input) { return Summariser(input).run(); }

Table answers_table(const SummaryInput& input) {
  Table table;
  table.head_left = phrase(input.content, "result.answers_question");
  table.head_right = phrase(input.content, "result.answers_answer");
  for (const QuestionIndex question : input.asked) {
    table.rows.emplace_back(
        TermMarker::plain(input.content[question].title),
        TermMarker::plain(answer_in_words(input.content, question, input.answers[question])));
  }
  return table;
}

}  // namespace wijzer
