# Header-only dependencies, each in a folder of the build: the host's /usr/include must not be on the include path of
# the wasm build, where its headers would shadow those of Emscripten. A test reads the dependency files for that.
#
# A header that the machine has (nlohmann-json3-dev, doctest-dev) is copied; else FetchContent gets the pinned commit.
# FETCHCONTENT_SOURCE_DIR_WIJZER_JSON and FETCHCONTENT_SOURCE_DIR_WIJZER_DOCTEST point to a checkout instead.
include(FetchContent)

# Makes the interface target <target> for the package whose header is <folder>/<file>. In its repository <folder> is in
# <include>; <code> is a folder there without CMakeLists.txt, since only the headers are wanted.
function(wijzer_header_library target folder file repository commit include code)
  string(TOUPPER "FETCHCONTENT_SOURCE_DIR_${target}" checkout)
  # The toolchain file of Emscripten hides the host's folders: name the usual one.
  find_path(${target}_HOST "${folder}/${file}" PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(${target}_HOST AND NOT ${checkout})
    set(root "${CMAKE_BINARY_DIR}/deps/${target}")
    file(COPY "${${target}_HOST}/${folder}" DESTINATION "${root}")
  else()
    FetchContent_Declare(${target} GIT_REPOSITORY "${repository}" GIT_TAG "${commit}" SOURCE_SUBDIR "${code}")
    FetchContent_MakeAvailable(${target})
    set(root "${${target}_SOURCE_DIR}/${include}")
  endif()
  if(NOT EXISTS "${root}/${folder}/${file}")
    message(FATAL_ERROR "${folder}/${file} is not in ${root}.")
  endif()
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE "${root}")
endfunction()

# nlohmann/json 3.11.2, the version of Debian 12.
wijzer_header_library(wijzer_json nlohmann json.hpp
  https://github.com/nlohmann/json.git bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d include include)
# Without exceptions; in the tests as well, so that all parts of one program see the same class.
target_compile_definitions(wijzer_json INTERFACE JSON_NOEXCEPTION)

if(WIJZER_BUILD_TESTS)
  # doctest 2.4.9, the version of Debian 12.
  wijzer_header_library(wijzer_doctest doctest doctest.h
    https://github.com/doctest/doctest.git b7c21ec5ceeadb4951b00396fc1e4642dd347e5f . doctest)
endif()
