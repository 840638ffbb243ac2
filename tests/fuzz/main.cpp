// The program around the targets for libFuzzer: the environment variable WIJZER_FUZZ names the
// target. With WIJZER_FUZZ_SEEDS it writes the seeds of that target into that folder, and a
// dictionary beside it, and ends.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>

#include "fuzz/targets.hpp"
#include "support/files.hpp"

namespace wijzer::fuzz {
namespace {

const Target& chosen() {
  static const Target* const target = [] {
    const char* const given = std::getenv("WIJZER_FUZZ");
    const std::string name = given == nullptr ? "" : given;
    for (const Target& each : targets()) {
      if (each.name == name) return &each;
    }
    std::cerr << "There is no target \"" << name << "\". There are:";
    for (const Target& each : targets()) std::cerr << " " << each.name;
    std::cerr << "\n";
    std::exit(2);
  }();
  return *target;
}

/// A fuzzer puts the keys of the content together faster than it finds their letters.
void write_dictionary(const std::string& path) {
  const std::string schema = test::read_text("content/schema/content.schema.json");
  std::set<std::string> words;
  for (std::size_t at = 0; (at = schema.find('"', at)) != std::string::npos;) {
    const std::size_t end = schema.find('"', at + 1);
    if (end == std::string::npos) break;
    const std::string word = schema.substr(at + 1, end - at - 1);
    const bool plain = std::all_of(word.begin(), word.end(), [](char letter) {
      return (letter >= 'a' && letter <= 'z') || letter == '_' || letter == '-';
    });
    if (plain && !word.empty() && word.size() < 24) words.insert(word);
    at = end + 1;
  }
  std::ofstream out(path, std::ios::binary);
  for (const std::string& word : words) out << "\"\\\"" << word << "\\\"\"\n";
}

void write_seeds(const std::string& folder) {
  const std::vector<std::string> seeds = chosen().seeds();
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    std::ofstream(folder + "/" + std::to_string(i), std::ios::binary) << seeds[i];
  }
  write_dictionary(folder + ".dict");
}

void tell_and_abort(const doctest::AssertData& failed) {
  std::cerr << failed.m_file << ":" << failed.m_line << ": does not hold: " << failed.m_expr
            << "\n";
  std::abort();
}

}  // namespace
}  // namespace wijzer::fuzz

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*words*/) {
  static doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  context.setAssertHandler(wijzer::fuzz::tell_and_abort);
  if (const char* const folder = std::getenv("WIJZER_FUZZ_SEEDS")) {
    wijzer::fuzz::write_seeds(folder);
    std::exit(0);
  }
  // What is loaded once does not count as time of the first input.
  wijzer::fuzz::chosen().run("");
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  wijzer::fuzz::chosen().run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
