#pragma once

#include <functional>
#include <string>

#include "core/model/content.hpp"

namespace wijzer::analysis {

/// Calls `visit` with every list of notes of a route and its key, as in "headlines/fits".
void for_each_note_list(
    const Route& route,
    const std::function<void(const char* key, const std::vector<Note>& notes)>& visit);

/// Calls `visit` with every note of routes, outcomes, topics, steps and problems.
void for_each_note(const Content& content, const std::function<void(const Note&)>& visit);

/// Calls `visit` with every whole condition of the content and what it belongs to: "question age",
/// "criterion nursing", "route zvw", "routes" for that which says whether routes matter.
void for_each_whole_condition(
    const Content& content,
    const std::function<void(const std::string& owner, const Condition& condition)>& visit);

/// Calls `visit` with every condition of the content, and with every part of it.
void for_each_condition(const Content& content, const std::function<void(const Condition&)>& visit);

/// Calls `visit` with a condition and every part of it.
void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit);

}  // namespace wijzer::analysis
