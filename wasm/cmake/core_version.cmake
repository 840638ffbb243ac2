# Writes a hash over the sources of the core as C++: which program advice was made with.
# Run: cmake -DOUTPUT=core_version.cpp -DROOT=wasm/core -P core_version.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/*.hpp" "${ROOT}/*.cpp")
list(SORT sources)
set(all)
foreach(source IN LISTS sources)
  file(SHA256 "${ROOT}/${source}" one)
  string(APPEND all "${source} ${one}\n")
endforeach()
string(SHA256 version "${all}")
file(CONFIGURE OUTPUT "${OUTPUT}" @ONLY CONTENT "// Written by wasm/cmake/core_version.cmake.
#include \"cli/fingerprint.hpp\"

namespace wijzer::cli {

std::string_view core_version() { return \"@version@\"; }

}  // namespace wijzer::cli
")
