# House rule: some headers are included in few places only. Each line: where it holds, the header, the places.
# - The JSON library takes longer to compile than most of our files: a header that includes it makes a build minutes longer.
# - What the tests read is written down where it is read, so that tests/unchanged.cmake knows on what a result hangs.
# Run: cmake -DROOT=. -P tests/one_place.cmake
cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT "${ROOT}" ABSOLUTE)

function(one_place folders header)
  foreach(folder IN LISTS folders)
    file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/${folder}/*.[ch]pp")
    list(FILTER sources EXCLUDE REGEX "^tests/bad/")
    if(NOT sources)
      message(SEND_ERROR "no sources under ${ROOT}/${folder}")
    endif()
    foreach(source IN LISTS sources)
      file(STRINGS "${ROOT}/${source}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"](${header})")
      if(includes AND NOT source IN_LIST ARGN)
        message(SEND_ERROR "${source}: has ${includes}, which stands in ${ARGN} only")
      endif()
    endforeach()
  endforeach()
endfunction()

one_place("wasm;tests" "nlohmann/" wasm/core/load/json_tree.cpp tests/support/tree.cpp)
one_place("tests" "fstream|filesystem|cstdio" tests/support/files.cpp tests/bench/files.cpp tests/bench/bench.cpp
          tests/bench/prove.cpp tests/bench/workbench.cpp tests/fuzz/main.cpp)
