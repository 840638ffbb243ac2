#include "cli/handed_over.hpp"

#include <filesystem>
#include <utility>

#include "cli/files.hpp"
#include "workspace/handed_over.hpp"

namespace wijzer::cli {

std::variant<HandedOver, std::string> read_handed_over(const Content& content,
                                                       const std::string& named,
                                                       const Date& today) {
  std::error_code none;
  std::string text = named;
  if (std::filesystem::exists(named, none)) {
    constexpr std::size_t most_kib = 8 * limits::file_kib;
    FileRead file = read_file(named, most_kib);
    if (!file.problem.empty()) return std::move(file.problem);
    text = std::move(file.text);
  }
  // No code holds these.
  if (text == named && named.find_first_of("/.") != std::string::npos &&
      named.find('<') == std::string::npos) {
    return "there is no file \"" + named + "\"";
  }
  using Out = std::variant<HandedOver, std::string>;
  std::variant<HandedOver, HandoverProblem> read = read_handover(content, text, today);
  return std::visit(overloaded{
                        [](HandedOver& handed) -> Out { return std::move(handed); },
                        [&](const HandoverProblem& problem) -> Out {
                          return "\"" + named.substr(0, 60) +
                                 "\": " + workspace::in_sentence(problem);
                        },
                    },
                    read);
}

}  // namespace wijzer::cli
