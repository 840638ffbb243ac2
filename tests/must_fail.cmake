# Runs a house rule on a bad example and fails unless the rule exits with an error and names each expected problem.
# Run: cmake -DRULE=tests/layering.cmake -DARGUMENTS=-DROOT=tests/bad/layering "-DEXPECT=one|two" -P tests/must_fail.cmake
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND "${CMAKE_COMMAND}" ${ARGUMENTS} -P "${RULE}"
                RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
  message(FATAL_ERROR "${RULE} accepted the bad example")
endif()
# CMake breaks long messages into lines.
string(REGEX REPLACE "[ \n]+" " " output "${output}")
string(REPLACE "|" ";" expected "${EXPECT}")
list(LENGTH expected count)
foreach(problem IN LISTS expected)
  string(FIND "${output}" "${problem}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "${RULE} did not report: ${problem}\nIt said: ${output}")
  endif()
endforeach()
# As many problems as expected, so that a rule that complains about everything fails too.
string(REGEX MATCHALL "CMake Error at" reported "${output}")
list(LENGTH reported found)
if(NOT found EQUAL count)
  message(SEND_ERROR "${RULE} reported ${found} problems, expected ${count}: ${output}")
endif()
