#pragma once

#include <optional>
#include <string>

#include "bindings/refuse.hpp"
#include "core/conversation/difference.hpp"
#include "core/conversation/session.hpp"
#include "core/load/json_tree.hpp"
#include "core/load/reader.hpp"
#include "core/model/content.hpp"
#include "core/summary/json_writer.hpp"
#include "core/summary/summary.hpp"

namespace wijzer::api {

/// One request with its answers read.
struct Request {
  const Content& content;
  const Json& json;
  /// All answers the page holds, lapsed ones included.
  Answers given;
};

/// A name that the request gives, or a report that it gives none.
[[nodiscard]] std::optional<Spot> name_of(const Request& request, const char* key,
                                          Diagnostics& diagnostics);

/// The member "question" of a request that must have it.
[[nodiscard]] std::optional<QuestionIndex> question_of(const Request& request,
                                                       Diagnostics& diagnostics);

/// The member "value" of a request as an answer to this question. When it can't be taken: nothing,
/// and the member "problem" with a sentence for the parent is in the open object.
[[nodiscard]] std::optional<Answer> answer_of(const Request& request, QuestionIndex question,
                                              JsonWriter& writer);

/// Answers in words, a list of rows: question id, short label, title, answer.
void write_rows(JsonWriter& writer, const char* key, const Content& content,
                const std::vector<Answered>& answers);

/// Whether the content has the words of a result; reports that it is the part of a bundle that is
/// enough to ask.
[[nodiscard]] bool has_results(const Request& request, Diagnostics& diagnostics);

// What a screen of the page shows, as members of the open object. The first one is "screen".
void write_question_screen(JsonWriter& writer, const Request& request, const Walk& walk,
                           QuestionIndex question);
void write_overview_screen(JsonWriter& writer, const Request& request, const Walk& walk);
/// Of a request that carries today. The summary is that of summary_of().
void write_result_screen(JsonWriter& writer, const Request& request, const Walk& walk,
                         const Summary& summary);

/// What the outcome and the papers are drawn up from, for a request that carries today. Holds on to
/// the request and the walk.
[[nodiscard]] SummaryInput input_of(const Request& request, const Walk& walk);

/// The outcome, for a request that carries today.
[[nodiscard]] Summary summary_of(const Request& request, const Walk& walk);

/// The members answers, lapsed and returned: all answers of a request that was taken, and what it
/// changed.
void write_taken(JsonWriter& writer, const Request& taken, const WalkDifference& changed);

/// The asked questions and the next one, in the order of the conversation.
[[nodiscard]] std::vector<QuestionIndex> path_of(const Walk& walk);

// One function per call; each returns a response, or fills `diagnostics`. Those that nobody asks
// for before the first answer are no part of their caller, so that the page can leave them for
// later.
[[nodiscard]] std::string question_response(const Request& request, Diagnostics& diagnostics);
[[nodiscard, gnu::noinline]] std::string answer_response(const Request& request,
                                                         Diagnostics& diagnostics);
[[nodiscard, gnu::noinline]] std::string step_response(const Request& request,
                                                       Diagnostics& diagnostics);
[[nodiscard, gnu::noinline]] std::string preview_response(const Request& request,
                                                          Diagnostics& diagnostics);
[[nodiscard]] std::string overview_response(const Request& request);
[[nodiscard, gnu::noinline]] std::string result_response(const Request& request,
                                                         std::string_view call,
                                                         Diagnostics& diagnostics);

}  // namespace wijzer::api
