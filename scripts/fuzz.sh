# The fuzzers (tests/fuzz/README.md): what they need, building them, and running one.
fuzz_needs='cmake|cmake|configures the C++ build
ninja|ninja-build|runs the C++ build
clang++|clang|compiles the fuzzers
/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a|libclang-rt-dev|is libFuzzer
node|nodejs|cuts the fonts of papers
npm|npm|installs the package with those fonts
/usr/include/nlohmann/json.hpp|nlohmann-json3-dev|reads JSON in the core
/usr/include/doctest/doctest.h|doctest-dev|is part of the tests'\'' build'
fuzz_targets='answers bundle content handover papers request'

# fuzz TARGET MINUTES: goes on with what earlier runs learned.
fuzz() {
  local target=$1 runs="build/fuzz-runs/$1"
  mkdir -p "$runs/seeds" "$runs/learned" "$runs/found"
  WIJZER_FUZZ=$target WIJZER_FUZZ_SEEDS=$runs/seeds build/fuzz/tests/wijzer_fuzz || return 1
  step "fuzz-$target" "fuzz $target for $2 min" \
    "The input is in $runs/found/; tests/fuzz/README.md says what to do with it." \
    env "WIJZER_FUZZ=$target" ASAN_OPTIONS=malloc_context_size=5 build/fuzz/tests/wijzer_fuzz \
    "-max_total_time=$(($2 * 60))" -timeout=25 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    "-dict=$runs/seeds.dict" "-artifact_prefix=$runs/found/" "$runs/learned" "$runs/seeds" "tests/fuzz/corpus/$target" ||
    return 1
  sed -n 's/^stat::number_of_executed_units: */  inputs tried: /p' "build/logs/fuzz-$target.log"
}

# fuzz_walk SESSIONS: with the engine that ships, on all cores.
fuzz_walk() {
  [[ $1 =~ ^[1-9][0-9]*$ ]] || wrong "fuzz walk $1"
  need "$start_needs"
  beside build_programs node_packages && bundle || exit 1
  node tests/fuzz/walk.mjs "$1"
}
