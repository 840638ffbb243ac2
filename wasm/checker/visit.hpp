#pragma once

#include <functional>
#include <string>

#include "core/diagnostic.hpp"
#include "core/model/content.hpp"

namespace wijzer::check {

/// Adds a finding.
void add(Diagnostics& diagnostics, Severity severity, const char* check, const Place& place,
         std::string message);

/// Calls `visit` with every text of the content that a parent can read, and its place.
void for_each_text(const Content& content,
                   const std::function<void(const std::string&, const Place&)>& visit);

/// Calls `visit` with every note of routes and topics.
void for_each_note(const Content& content, const std::function<void(const Note&)>& visit);

/// Calls `visit` with every condition of the content, and with every part of it.
void for_each_condition(const Content& content, const std::function<void(const Condition&)>& visit);

/// Calls `visit` with a condition and every part of it.
void for_each_part(const Condition& condition, const std::function<void(const Condition&)>& visit);

}  // namespace wijzer::check
