# House rule: two files include the JSON library; everything else reads and writes JSON through them. The library takes
# longer to compile than most of our files, so one header that includes it makes every build minutes longer.
# Run: cmake -DROOT=. -P tests/json_library.cmake
cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT "${ROOT}" ABSOLUTE)
set(users wasm/core/load/json_tree.cpp tests/support/tree.cpp)
file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/wasm/*.[ch]pp" "${ROOT}/tests/*.[ch]pp")
list(FILTER sources EXCLUDE REGEX "^tests/bad/")
if(NOT sources)
  message(SEND_ERROR "no sources under ${ROOT}")
endif()
foreach(source IN LISTS sources)
  file(STRINGS "${ROOT}/${source}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]nlohmann/")
  if(includes AND NOT source IN_LIST users)
    message(SEND_ERROR "${source}: includes the JSON library")
  endif()
endforeach()
