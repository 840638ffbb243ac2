#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/logic/truth.hpp"
#include "core/model/verdict.hpp"

// How a failed test prints our values.
namespace doctest {

template <>
struct StringMaker<const char*> {
  static String convert(const char* text) { return text; }
};

template <>
struct StringMaker<wijzer::Truth> {
  static String convert(wijzer::Truth truth) {
    return truth == wijzer::Truth::True    ? "True"
           : truth == wijzer::Truth::False ? "False"
                                           : "Unknown";
  }
};

template <>
struct StringMaker<wijzer::Verdict> {
  static String convert(wijzer::Verdict verdict) {
    return verdict == wijzer::Verdict::Fits ? "fits"
           : verdict == wijzer::Verdict::No ? "no"
                                            : "possible";
  }
};

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "{" : ", ") + text;
    // cppcheck-suppress returnDanglingLifetime ; doctest copies it
    return (out.empty() ? "{}" : out + "}").c_str();
  }
};

}  // namespace doctest
