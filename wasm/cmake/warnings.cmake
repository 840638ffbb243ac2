# wijzer_flags: language, warnings and sanitizers. Every target of ours links it privately.
add_library(wijzer_flags INTERFACE)
target_compile_features(wijzer_flags INTERFACE cxx_std_20)
target_compile_options(wijzer_flags INTERFACE
  -Wall
  -Wextra
  -Wpedantic
  -Wconversion
  -Wsign-conversion
  -Wdouble-promotion
  # Files that know nothing of each other may use one name, which gcc calls shadowing where they compile as one.
  $<$<NOT:$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>>:-Wshadow>
  -Wold-style-cast
  -Wcast-align
  -Wcast-qual
  -Wnon-virtual-dtor
  -Woverloaded-virtual
  -Wunused
  -Wformat=2
  -Wimplicit-fallthrough
  # Off: a designated initialiser leaves out the members that have a default.
  -Wno-missing-field-initializers
  # Off: gcc 12 reports it for members of a std::variant that are not the active one. clang-tidy looks for it instead.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # Off: gcc 12 reports it for short std::strings where a source is compiled by itself (its bug 105329).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${WIJZER_WERROR}>:-Werror>
  # No folder of the building machine in assert texts and debug information: two machines, the same bytes.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=
  $<$<BOOL:${WIJZER_SANITIZE}>:-fsanitize=address,undefined>
  # Tests count the functions that are entered: tests/support/effort.hpp.
  $<$<AND:$<BOOL:${WIJZER_SANITIZE}>,$<NOT:$<BOOL:${WIJZER_FUZZ}>>>:-fsanitize-coverage=func,trace-pc-guard>
  # What libFuzzer sees of a run: the branches taken and the values compared.
  $<$<BOOL:${WIJZER_FUZZ}>:-fsanitize=fuzzer-no-link>
  $<$<BOOL:${WIJZER_SANITIZE}>:-fno-sanitize-recover=all>
  $<$<BOOL:${WIJZER_SANITIZE}>:-fno-omit-frame-pointer>)
target_link_options(wijzer_flags INTERFACE
  $<$<BOOL:${WIJZER_SANITIZE}>:-fsanitize=address,undefined>)

# wijzer_plain: what ships has no exceptions and no run-time type information. WebAssembly exceptions are missing on
# old phones, both cost bytes, and the core reports trouble as diagnostics. Natively too, so that a `throw` fails early.
add_library(wijzer_plain INTERFACE)
target_compile_options(wijzer_plain INTERFACE -fno-exceptions -fno-rtti)
