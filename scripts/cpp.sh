# The C++: building and testing with the presets, and looking for mistakes.

again='If you moved the folder or changed compilers, run ./dev clean first.'
mend='Mend what is named above, then run this again.'

# configure PRESET [OPTION...]: with a compiler cache where the machine has one. It is not asked for: a machine on which
# everything is new has nothing in its cache.
configure() {
  step "$1-configure" "configure $1" "$again" \
    cmake --preset "$@" "-DCMAKE_CXX_COMPILER_LAUNCHER=$(command -v ccache || :)"
}

# compile PRESET [TARGET...]: a configured tree configures itself again when its files changed.
compile() {
  local preset=$1 command=(cmake --build --preset "$1")
  shift
  if (($#)); then command+=(--target "$@"); fi
  if [[ ! -f build/$preset/build.ninja ]]; then
    configure "$preset" -DWIJZER_BUILD_TESTS=OFF || return 1
  fi
  step "$preset-build${1+-$1}" "build $preset${1+: $*}" "$mend" "${command[@]}"
}

# Compiles and runs the C++ tests of a preset.
test_preset() {
  compile "$1" && step "$1-tests" "test $1" "$mend" ctest --preset "$1"
}

# All that the C++ tests are made of but the content.
programs() {
  local each
  hash_of wasm tests CMakeLists.txt CMakePresets.json
  for each in clang++ em++ node; do "$each" --version 2>/dev/null || :; done
}

# program_is_tested PRESET: whether all passed with this program before; see test_program.
program_is_tested() {
  [[ ! ${WIJZER_ALL-} ]] && fresh "program-$1" "$(programs | sha256sum)"
}

# test_program PRESET: another build of what native-gcc tests with every content: what only this build can find is in the
# program. Where that is as it was when all of it passed, other content is left to native-gcc.
test_program() {
  local hash
  if program_is_tested "$1"; then
    printf 'test %s: the program is as it was when these passed; --all leaves out none.\n' "$1" |
      tee "build/logs/$1-tests.log"
    return
  fi
  hash=$(programs | sha256sum)
  test_preset "$1" || return 1
  seal "program-$1" "$hash"
}

# How much the C++ tests of a preset looked at.
cases() {
  awk '/^\[doctest\] test cases:/ { cases += $4 }
    /^\[doctest\] assertions:/ { assertions += $3 }
    /^unchanged since it last passed/ { unchanged++ }
    END {
      printf "%d test cases with %d assertions", cases, assertions
      printf unchanged ? ", and %d files of them unchanged since they last passed\n" : "\n", unchanged
    }' "build/$1/Testing/Temporary/LastTest.log" 2>/dev/null || :
}

format() {
  local files
  mapfile -t files < <(find wasm tests -path tests/bad -prune -o -name '*.[ch]pp' -print)
  step format "check the formatting of C++" "Run: clang-format -i FILE..." \
    clang-format --dry-run --Werror "${files[@]}"
}

# The other eye on the C++: it follows values where the compilers do not. What it is wrong about says so where it stands. It
# remembers the files that it looked at.
cppcheck_all() {
  local hash seen=build/cppcheck
  hash="$(hash_of wasm tests) $(cppcheck --version)"
  if fresh cppcheck "$hash"; then return; fi
  mkdir -p "$seen"
  step cppcheck "look for mistakes in the C++ with cppcheck" "$mend" cppcheck -j2 --std=c++20 --language=c++ --quiet \
    --enable=warning,performance,portability --inline-suppr --suppress=missingIncludeSystem --error-exitcode=1 \
    "--cppcheck-build-dir=$seen" '--template={file}:{line}: {severity} {id}: {message}' -I wasm -I tests \
    '-DTEST_CASE(name)=static void test_case()' '-DSUBCASE(name)=if (true)' wasm tests -i tests/bad || return 1
  seal cppcheck "$hash"
}

# Everything but the analyzer, which takes most of the time, on all files: those of a folder as one. An include of a
# source file is what such a file consists of.
tidy() {
  local hash
  hash="$(hash_of wasm .clang-tidy) $(clang-tidy --version)"
  if fresh tidy "$hash"; then return; fi
  step tidy "look for mistakes in the C++" "$mend" run-clang-tidy -quiet -p build/sanitize \
    -checks=-clang-analyzer-*,-bugprone-suspicious-include -header-filter='.*/wasm/.*\.[ch]pp' \
    "$PWD/build/sanitize/wasm/" || return 1
  seal tidy "$hash"
}

# The sources of the command, each with all of our files that it reads: "SOURCE HEADER...".
sources_with_headers() {
  find wasm -name '*.[ch]pp' -print0 | LC_ALL=C sort -z | xargs -0 grep -Ho '^#include "[^"]*"' | awk -F '[:"]' '
    { reads[$1] = reads[$1] " wasm/" $3 }
    function follow(file, had, i, names, count) {
      if (file in seen) return
      seen[file] = 1
      printf "%s%s", had, file
      count = split(reads[file], names, " ")
      for (i = 1; i <= count; i++) follow(names[i], " ")
    }
    END {
      for (file in reads) if (file ~ /[.]cpp$/) {
        split("", seen)
        follow(file, "")
        print ""
      }
    }' | LC_ALL=C sort
}

# Each source of the command with a hash of what the analyzer reads: "SOURCE HASH".
analyzed() {
  local version source files
  version=$(cat .clang-tidy; clang-tidy --version)
  sources_with_headers | while read -r source files; do
    grep -q "/$source\"" build/native-clang/compile_commands.json || continue
    # shellcheck disable=SC2086
    printf '%s %s\n' "$source" "$({ echo "$version"; cat "$source" $files 2>/dev/null; } | sha256sum | cut -d ' ' -f 1)"
  done
}

# analyze_file SOURCE HASH: looks at one file with the analyzer, and remembers that it did.
analyze_file() { clang-tidy --quiet -p build/native-clang "$1" && seal "analyzer/$1" "$2"; }

# analyze [all]: the analyzer on the files that changed since it last looked; on a machine where it never looked on none,
# unless on all.
analyze() {
  local line changed=() count=0
  configure native-clang -DWIJZER_BUILD_TESTS=OFF || return 1
  while read -r line; do
    count=$((count + 1))
    fresh "analyzer/${line% *}" "${line#* }" || changed+=("$line")
  done < <(analyzed)
  if [[ ${1-} != all && ! -d build/stamps/analyzer ]]; then changed=(); fi
  printf 'The analyzer runs on %d of %d C++ files; ./dev test --all leaves out none.\n' "${#changed[@]}" "$count"
  ((${#changed[@]})) || return 0
  export -f analyze_file seal
  step analyzer "analyze ${#changed[@]} C++ files" "$mend" \
    xargs -P "$(nproc)" -L 1 bash -c 'analyze_file "$@"' analyze <<<"$(printf '%s\n' "${changed[@]}")"
}
