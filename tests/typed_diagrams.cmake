# House rule: a diagram of truths is no diagram of verdicts, and no leaf is a bare number; what mixes them does not compile.
# Run: cmake -DCOMPILER=g++ -DROOT=wasm "-DFILES=one.cpp|two.cpp" -P tests/typed_diagrams.cmake
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" files "${FILES}")
# What compilers say of types that do not fit, and of the project's own assertion; not of a name or a header that is gone.
set(mixed "no match|could not convert|no viable|invalid operands|[Ss]tatic.assert[a-z]* failed")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  execute_process(COMMAND "${COMPILER}" -std=c++20 -fsyntax-only "-I${ROOT}" "${file}"
                  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0 AND output MATCHES "${mixed}")
    message(SEND_ERROR "${name}: does not compile\n${output}")
  elseif(NOT status EQUAL 0)
    message(SEND_ERROR "${name}: fails, but not as types do not fit\n${output}")
  endif()
endforeach()
