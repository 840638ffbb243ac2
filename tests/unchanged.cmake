# Runs a program of C++ tests, or a script that tests a program. With WIJZER_SKIP_UNCHANGED=1 (./dev test) it skips what passed
# before with the same program, arguments and files, as the result hangs on nothing else: dates and random numbers are given, never
# taken. Only scripts have a few calls of the command that take the day of the clock: so theirs counts as well.
#
# The program writes down itself what it reads, in the file that WIJZER_READS names; all of it is read through
# tests/support/files.cpp. What a script and its program read stands in READS. The stamp of a run that passed holds one hash
# of everything and the paths, below ROOT.
# Run: cmake -DROOT=. -DEMULATOR= -DPROGRAM=build/tests "-DARGUMENTS=--a|--b" -DSTAMP=build/stamp -P tests/unchanged.cmake
# or:  cmake -DROOT=. -DPROGRAM=build/wijzer "-DREADS=content|tests/cli" "-DARGUMENTS=-DA=1|-P|test.cmake" -DSTAMP=build/stamp
#        -P tests/unchanged.cmake
cmake_minimum_required(VERSION 3.25)

# One hash of the program, what runs it, and the names and contents of files and folders.
function(hash_of out paths)
  file(SHA256 "${PROGRAM}" all)
  file(SHA256 "${CMAKE_CURRENT_FUNCTION_LIST_FILE}" hash)
  set(today "")
  if(READS)
    string(TIMESTAMP today "%Y-%m-%d")
  endif()
  string(APPEND all " ${hash} ${today} ${ARGUMENTS}")
  if(EMULATOR)
    file(SHA256 "${EMULATOR}" hash)
    string(APPEND all " ${hash}")
  endif()
  foreach(path IN LISTS paths)
    set(files "${path}")
    if(IS_DIRECTORY "${ROOT}/${path}")
      file(GLOB_RECURSE files LIST_DIRECTORIES TRUE RELATIVE "${ROOT}" "${ROOT}/${path}/*")
      list(SORT files)
    endif()
    foreach(file IN LISTS files)
      set(hash "none")
      if(EXISTS "${ROOT}/${file}" AND NOT IS_DIRECTORY "${ROOT}/${file}")
        file(SHA256 "${ROOT}/${file}" hash)
      endif()
      string(APPEND all " ${file} ${hash}")
    endforeach()
  endforeach()
  string(SHA256 hash "${all}")
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()

if("$ENV{WIJZER_SKIP_UNCHANGED}" STREQUAL "1" AND EXISTS "${STAMP}")
  file(STRINGS "${STAMP}" kept)
  list(POP_FRONT kept before)
  hash_of(now "${kept}")
  if(now STREQUAL before)
    message("unchanged since it last passed")
    return()
  endif()
endif()

file(REMOVE "${STAMP}")
file(WRITE "${STAMP}.reads" "")
set(ENV{WIJZER_READS} "${STAMP}.reads")
string(REPLACE "|" ";" arguments "${ARGUMENTS}")
set(command ${EMULATOR} "${PROGRAM}")
if(READS)
  set(command "${CMAKE_COMMAND}")
endif()
execute_process(COMMAND ${command} ${arguments} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with: ${status}")
endif()
file(STRINGS "${STAMP}.reads" reads)
if(READS)
  string(REPLACE "|" ";" reads "${READS}")
endif()
hash_of(now "${reads}")
list(JOIN reads "\n" lines)
file(WRITE "${STAMP}" "${now}\n${lines}\n")
