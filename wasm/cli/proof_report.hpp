#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "core/model/content.hpp"
#include "core/summary/json_writer.hpp"
#include "wordings/tongue.hpp"

namespace wijzer::cli {

/// Prints the figures of the proof, one a line.
void print_proof(const analysis::Proof& proof, wordings::Tongue tongue = wordings::Tongue::English);

/// Prints the figures as a table in Markdown, for README.md: what depends on nothing but the
/// content and the day.
void print_figures(const Content& content, const analysis::Proof& proof);

/// The same for other tables: what is counted, and the figure.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> figures_in_words(
    const analysis::Proof& proof, wordings::Tongue tongue = wordings::Tongue::English);

/// Prints a family per line: "route zvw: fits: Leeftijd: 6 jaar".
void print_witnesses(const analysis::Proof& proof);

/// Writes the member "proof" into the open object: situations (as text, as it may be larger than
/// whole numbers of programs), outputs, advices, questions, nodes and bytes; and witnesses where
/// there are.
void write_proof(JsonWriter& writer, const analysis::Proof& proof);

}  // namespace wijzer::cli
