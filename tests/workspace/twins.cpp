#include "workspace/twins.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "cli/commands.hpp"
#include "support/files.hpp"

namespace wijzer::test {
namespace {

using workspace::Panel;
using workspace::Twin;

/// A new panel is a warning here until it has a number, and then needs a row.
std::size_t number_of(Panel panel) {
  switch (panel) {
    case Panel::Content:
      return 0;
    case Panel::Preview:
      return 1;
    case Panel::Findings:
      return 2;
    case Panel::Proof:
      return 3;
    case Panel::Graph:
      return 4;
    case Panel::Scenarios:
      return 5;
    case Panel::Difference:
      return 6;
    case Panel::Words:
      return 7;
    case Panel::Sources:
      return 8;
  }
  return workspace::panels;
}

const cli::Command* command_named(std::string_view name) {
  for (const cli::Command& command : cli::commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("every panel of the workbench has a row, in the order of the panels") {
  REQUIRE(std::size(workspace::twins) == workspace::panels);
  for (std::size_t i = 0; i < workspace::panels; ++i) {
    const Twin& twin = workspace::twins[i];
    CHECK(number_of(twin.panel) == i);
    CHECK(&workspace::twin_of(twin.panel) == &twin);
    for (const std::string_view part : {twin.title, twin.title_nl, twin.shows, twin.shows_nl}) {
      CHECK_FALSE(part.empty());
    }
  }
}

TEST_CASE("every panel has a command with options that the command takes") {
  for (const Twin& twin : workspace::twins) {
    CAPTURE(twin.title);
    const cli::Command* command = command_named(twin.command);
    REQUIRE(command != nullptr);
    std::string option;
    for (const char letter : std::string(twin.options) + " ") {
      if (letter != ' ') {
        option += letter;
        continue;
      }
      if (option.starts_with("--")) CHECK(command->usage.find(option) != std::string_view::npos);
      option.clear();
    }
  }
}

TEST_CASE("what a panel shows, its command says as text, as JSON and as HTML") {
  for (const Twin& twin : workspace::twins) {
    CAPTURE(twin.title);
    const cli::Command* command = command_named(twin.command);
    REQUIRE(command != nullptr);
    CHECK(command->usage.find("--json") != std::string_view::npos);
    const bool by_format = command->usage.find("--format html") != std::string_view::npos;
    CHECK((by_format || command->usage.find("--html") != std::string_view::npos));
  }
}

TEST_CASE("what a panel does beside showing, a command does as well") {
  std::string sources;
  for (const std::string& name : names_in("wasm/workbench", ".cpp")) {
    sources += read_text("wasm/workbench/" + name);
  }
  for (const workspace::Action& action : workspace::actions) {
    CAPTURE(action.button);
    CHECK(sources.find(", \"" + std::string(action.button) + "\")") != std::string::npos);
    const cli::Command* command = command_named(action.command);
    REQUIRE(command != nullptr);
    CHECK(command->usage.find(action.option) != std::string_view::npos);
  }
}

TEST_CASE("every command is that of a panel, or says why it has none") {
  std::set<std::string_view> plain;
  for (const workspace::PlainCommand& each : workspace::commands_without_panel) {
    CHECK(plain.insert(each.command).second);
    CHECK(command_named(each.command) != nullptr);
    CHECK_FALSE(each.why.empty());
  }
  for (const cli::Command& command : cli::commands()) {
    CAPTURE(command.name);
    CHECK(workspace::panel_of(command.name).has_value() != plain.contains(command.name));
    CHECK((command.run != nullptr));
    CHECK(command.usage.starts_with("  wijzer " + std::string(command.name) + " "));
    CHECK(command.usage.ends_with("\n"));
  }
}

}  // namespace wijzer::test
