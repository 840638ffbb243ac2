# House rule: the core has no files, clock, randomness, streams or exceptions, and nothing the oldest compiler lacks.
# Run: cmake -DROOT=wasm -P tests/plain_core.cmake
cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT "${ROOT}" ABSOLUTE)
set(headers format ranges iostream fstream sstream filesystem random thread mutex exception stdexcept ctime time
            emscripten)
set(words "throw" "try" "catch" "system_clock" "steady_clock" "high_resolution_clock" "dynamic_cast" "typeid"
          "shared_ptr")

file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/core/*.hpp" "${ROOT}/core/*.cpp")
if(NOT sources)
  message(SEND_ERROR "no sources under ${ROOT}/core")
endif()
foreach(source IN LISTS sources)
  file(READ "${ROOT}/${source}" text)
  foreach(header IN LISTS headers)
    string(REGEX MATCH "#[ \t]*include[ \t]*[<\"]${header}[>\"./]" found "${text}")
    if(found)
      message(SEND_ERROR "${source}: includes ${header}, not allowed in the core")
    endif()
  endforeach()
  # Comments and texts may say what code may not do.
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(REGEX REPLACE "\"([^\"\\\n]|\\\\.)*\"" "" text "${text}")
  foreach(word IN LISTS words)
    string(REGEX MATCH "(^|[^A-Za-z0-9_])${word}([^A-Za-z0-9_]|$)" found "${text}")
    if(found)
      message(SEND_ERROR "${source}: uses ${word}, not allowed in the core")
    endif()
  endforeach()
  if(source MATCHES "\\.hpp$" AND NOT text MATCHES "#pragma once")
    message(SEND_ERROR "${source}: has no #pragma once")
  endif()
endforeach()
