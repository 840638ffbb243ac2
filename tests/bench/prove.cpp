// Measures the proof of the content that ships, and of a content many times as large.
// Run: wijzer_prove_bench <content folder> [copies]; ./dev bench does so natively.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "analysis/proof/proof.hpp"
#include "bench/files.hpp"
#include "bench/synthetic.hpp"
#include "core/load/load_parts.hpp"

namespace {

/// Most memory of this process until now, in MB.
double peak() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  constexpr double kilobytes = 1024.0 / 1'000'000;
  return static_cast<double>(usage.ru_maxrss) * kilobytes;
}

/// False when the content does not prove clean.
bool measure(const char* name, const wijzer::Content& content, std::size_t cap) {
  wijzer::analysis::Task task;
  task.today = *wijzer::parse_date(content.date);
  task.cap = cap;
  const auto began = std::chrono::steady_clock::now();
  const wijzer::analysis::Proof proof = wijzer::analysis::prove(content, task);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
  std::printf("%-24s %10zu %10.2f %12zu %10.0f %8d-%d\n", name, content.questions.size(),
              taken.count(), proof.figures->nodes, peak(), proof.figures->questions.fewest,
              proof.figures->questions.most);
  std::size_t left = 0;
  for (const wijzer::analysis::Finding& finding : proof.findings) {
    // Accepted by its authors.
    const std::string& check = finding.diagnostic.check;
    if (check == "undeclared-overlap" || check == "imprecise-condition") continue;
    if (++left == 1) {
      std::printf("[%s] %s\n", finding.diagnostic.check.c_str(),
                  finding.diagnostic.message.c_str());
    }
  }
  return left == 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "use: wijzer_prove_bench <content folder> [copies]\n");
    return 2;
  }
  const std::vector<wijzer::SourceFile> files = wijzer::bench::read_folder(arguments[1]);
  const wijzer::LoadResult loaded = wijzer::load_content(files, wijzer::read_author_parts);
  if (wijzer::has_errors(loaded.diagnostics)) {
    std::fprintf(stderr, "There is no content that can be used.\n");
    return 1;
  }
  const int copies = count > 2 ? std::atoi(arguments[2]) : 100;
  const wijzer::Content& shipped = loaded.content;
  std::printf("%-24s %10s %10s %12s %10s %10s\n", "content", "questions", "seconds", "nodes",
              "peak MB", "asked");
  constexpr std::size_t cap = 200'000'000;
  bool clean = measure("shipped", shipped, cap);
  const std::string name = "shipped x " + std::to_string(copies);
  clean = measure(name.c_str(),
                  wijzer::bench::many_times(shipped, static_cast<std::size_t>(copies)), cap) &&
          clean;
  return clean ? 0 : 1;
}
