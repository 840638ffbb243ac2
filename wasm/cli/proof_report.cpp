#include "cli/proof_report.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "analysis/counted.hpp"
#include "wordings/wordings.hpp"

namespace wijzer::cli {
namespace {

using analysis::counted;
using analysis::Figures;
using analysis::Output;
using analysis::Variety;

constexpr double largest_exact = 9007199254740992;  // 2^53

/// All digits; those after the first sixteen or so are rounded.
std::string in_full(double number) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(0) << number;
  return out.str();
}

/// "128", "1.44 x 10^36".
std::string in_short(double number) {
  if (number < largest_exact) return in_full(number);
  const double exponent = std::floor(std::log10(number));
  std::ostringstream out;
  out << std::fixed << std::setprecision(2) << number / std::pow(10, exponent) << " x 10^"
      << std::setprecision(0) << exponent;
  return out.str();
}

/// "route zvw 2299, route wlz 762; 19 topics 2 to 61; 25 problems 9 to 3329".
std::string in_short(const std::vector<Variety>& varieties) {
  std::string routes;
  for (const Variety& each : varieties) {
    if (each.kind != Output::Part::Route) continue;
    routes += (routes.empty() ? "" : ", ") + each.part + " " + std::to_string(each.advices);
  }
  std::string out = routes;
  for (const auto& [kind, name] :
       {std::pair(Output::Part::Outcome, "outcome"), std::pair(Output::Part::Topic, "topic"),
        std::pair(Output::Part::Problem, "problem")}) {
    std::vector<std::size_t> all;
    for (const Variety& each : varieties) {
      if (each.kind == kind) all.push_back(each.advices);
    }
    if (all.empty()) continue;
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    out += (out.empty() ? "" : "; ") + counted(all.size(), name) + " " + std::to_string(*least);
    if (*most != *least) out += " to " + std::to_string(*most);
  }
  return out;
}

std::string in_short(const analysis::Bounds& questions, wordings::Tongue tongue) {
  std::string out = std::to_string(questions.fewest);
  if (questions.fewest == questions.most) return out;
  out += tongue == wordings::Tongue::Dutch ? " tot " : " to ";
  return out + std::to_string(questions.most);
}

}  // namespace

void print_proof(const analysis::Proof& proof, wordings::Tongue tongue) {
  if (!proof.figures) return;
  const Figures& figures = *proof.figures;
  constexpr double megabyte = 1'000'000;
  const bool dutch = tongue == wordings::Tongue::Dutch;
  const auto say = [dutch](const char* english, const char* own) { return dutch ? own : english; };
  const std::string advices = in_short(figures.varieties);
  const std::string questions = in_short(figures.questions, tongue);
  std::cout << say("Proved for everybody:\n", "Bewezen voor iedereen:\n")
            << say("  situations  ", "  situaties   ") << in_short(figures.situations)
            << say(" ways to answer what is asked\n", " manieren om te antwoorden\n")
            << say("  questions   ", "  vragen      ") << questions
            << say(" until a result\n", " tot een uitkomst\n")
            << say("  outputs     ", "  uitspraken  ")
            << (dutch ? std::to_string(figures.outputs) : counted(figures.outputs, "thing"))
            << say(" that the advice can say in more than one way\n",
                   " die het advies op meer dan een manier kan doen\n")
            << say("  advices     ", "  adviezen    ") << wordings::part_in(tongue, "rule", advices)
            << "\n"
            << say("  diagrams    ", "  diagrammen  ")
            << (dutch ? std::to_string(figures.nodes) + " knopen" : counted(figures.nodes, "node"))
            << ", " << std::fixed << std::setprecision(0)
            << static_cast<double>(figures.bytes) / megabyte << " MB\n";
}

std::vector<std::pair<std::string, std::string>> figures_in_words(const analysis::Proof& proof,
                                                                  wordings::Tongue tongue) {
  if (!proof.figures) return {};
  const Figures& figures = *proof.figures;
  const auto say = [&](const char* english, const char* dutch) {
    return std::string(tongue == wordings::Tongue::Dutch ? dutch : english);
  };
  return {
      {say("situations: ways to answer what is asked",
           "situaties: manieren om te antwoorden op wat gevraagd wordt"),
       in_short(figures.situations)},
      {say("questions until a result", "vragen tot een uitkomst"),
       in_short(figures.questions, tongue)},
      {say("things that the advice can say in more than one way",
           "uitspraken die het advies op meer dan een manier kan doen"),
       std::to_string(figures.outputs)},
      {say("different advices, part by part", "verschillende adviezen, per deel"),
       wordings::part_in(tongue, "rule", in_short(figures.varieties))},
      {say("nodes of the diagrams", "knopen van de diagrammen"), std::to_string(figures.nodes)}};
}

void print_figures(const Content& content, const analysis::Proof& proof) {
  std::cout << "| version " << content.version << " of the content | |\n|---|---|\n";
  for (const auto& [what, number] : figures_in_words(proof)) {
    std::cout << "| " << what << " | " << number << " |\n";
  }
}

void print_witnesses(const analysis::Proof& proof) {
  std::cout << "The shortest example of every verdict, first step, topic, text and last day:\n";
  for (const analysis::Witness& each : proof.witnesses) {
    std::cout << "  " << each.of << ": " << each.family << "\n";
  }
}

namespace {

void write_figures(JsonWriter& writer, const Figures& figures) {
  const auto count = [&writer](const char* name, std::size_t number) {
    writer.key(name).integer(static_cast<std::int64_t>(number));
  };
  writer.member("situations", in_full(figures.situations));
  writer.key("questions").begin_object();
  writer.key("fewest").integer(figures.questions.fewest);
  writer.key("most").integer(figures.questions.most);
  writer.end_object();
  count("outputs", figures.outputs);
  writer.key("advices").begin_array();
  for (const Variety& each : figures.varieties) {
    writer.begin_object().member("part", each.part);
    count("count", each.advices);
    writer.end_object();
  }
  writer.end_array();
  count("nodes", figures.nodes);
  count("bytes", figures.bytes);
}

}  // namespace

void write_proof(JsonWriter& writer, const analysis::Proof& proof) {
  writer.key("proof").begin_object();
  if (proof.figures) write_figures(writer, *proof.figures);
  if (!proof.witnesses.empty()) {
    writer.key("witnesses").begin_array();
    for (const analysis::Witness& each : proof.witnesses) {
      writer.begin_object().member("of", each.of).member("example", each.family).end_object();
    }
    writer.end_array();
  }
  writer.end_object();
}

}  // namespace wijzer::cli
