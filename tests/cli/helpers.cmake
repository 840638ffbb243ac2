# What the tests of the command share; expects WIJZER, ROOT and WORK.

# only_with_all() ends the test where it is only wanted with --all. A macro, so that it returns from the test.
macro(only_with_all)
  if("$ENV{ONLY_WITH_ALL}" STREQUAL "1" AND NOT "$ENV{WIJZER_ALL}" STREQUAL "1")
    message("only with --all")
    return()
  endif()
endmacro()

# lay_out(<fixture> <folder>) puts the content of a fixture together in a folder: its own files over those of the fixture
# that its expected.json names, as tests/support/fixtures.cpp does.
function(lay_out fixture folder)
  set(source "${ROOT}/tests/fixtures/content/${fixture}")
  file(READ "${source}/expected.json" expected)
  string(JSON under ERROR_VARIABLE none GET "${expected}" over)
  if(NOT none)
    lay_out("${under}" "${folder}")
  endif()
  # One by one, because file(COPY) leaves a file alone that has the same time, as all have that come out of an archive.
  file(GLOB_RECURSE paths RELATIVE "${source}" "${source}/*")
  list(REMOVE_ITEM paths expected.json)
  foreach(path IN LISTS paths)
    cmake_path(GET path PARENT_PATH inside)
    file(MAKE_DIRECTORY "${folder}/${inside}")
    file(COPY_FILE "${source}/${path}" "${folder}/${path}")
  endforeach()
endfunction()

# must_say(<what must hold>) compares what its caller got (status, printed, complaint) with what that asks for (run_EXIT,
# run_OUT, run_ERR).
function(must_say claim)
  if(NOT status STREQUAL run_EXIT)
    message(SEND_ERROR "${claim}: exit ${status} instead of ${run_EXIT}\n${printed}${complaint}")
  endif()
  foreach(piece IN LISTS run_OUT)
    string(FIND "${printed}" "${piece}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${claim}: did not print \"${piece}\" but\n${printed}")
    endif()
  endforeach()
  foreach(piece IN LISTS run_ERR)
    string(FIND "${complaint}" "${piece}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${claim}: did not complain \"${piece}\" but\n${complaint}")
    endif()
  endforeach()
endfunction()

# run(<what must hold> ARGS <argument>... EXIT <code> [PATH <where to find commands>] [OUT <piece>...] [ERR <piece>...])
# Leaves what was printed in `out`.
function(run claim)
  cmake_parse_arguments(PARSE_ARGV 1 run "" "EXIT;PATH" "ARGS;OUT;ERR")
  set(command "${WIJZER}")
  if(run_PATH)
    set(command "${CMAKE_COMMAND}" -E env "PATH=${run_PATH}" "${WIJZER}")
  endif()
  execute_process(COMMAND ${command} ${run_ARGS} WORKING_DIRECTORY "${WORK}"
                  RESULT_VARIABLE status OUTPUT_VARIABLE printed ERROR_VARIABLE complaint)
  must_say("${claim}")
  if(run_EXIT EQUAL 2 AND complaint STREQUAL "")
    message(SEND_ERROR "${claim}: could not run and did not say why")
  endif()
  set(out "${printed}" PARENT_SCOPE)
endfunction()

# json_is(<what must hold> <expected> <key>...) looks into the JSON in `out`.
function(json_is claim expected)
  string(JSON found ERROR_VARIABLE problem GET "${out}" ${ARGN})
  if(problem OR NOT found STREQUAL expected)
    message(SEND_ERROR "${claim}: ${ARGN} is \"${found}\" instead of \"${expected}\" (${problem})")
  endif()
endfunction()

function(must_not_exist claim file)
  if(EXISTS "${file}")
    message(SEND_ERROR "${claim}: wrote ${file}")
  endif()
endfunction()
