# Finds Emscripten and hands over to its own toolchain file, so that the preset works without `emcmake`
# (which adds an option that node 20 rejects). EMSCRIPTEN_ROOT wins over the emcc on the path.
if(DEFINED ENV{EMSCRIPTEN_ROOT})
  set(wijzer_emscripten "$ENV{EMSCRIPTEN_ROOT}")
else()
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT
                  OUTPUT_VARIABLE wijzer_emscripten OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT EXISTS "${wijzer_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
  message(FATAL_ERROR "Emscripten is not found. Install it (Debian, Ubuntu: the package emscripten) "
                      "or set EMSCRIPTEN_ROOT to the folder that holds emcc.py.")
endif()
# Later runs of this file, in CMake's own compiler checks, find it through the environment.
set(ENV{EMSCRIPTEN_ROOT} "${wijzer_emscripten}")
include("${wijzer_emscripten}/cmake/Modules/Platform/Emscripten.cmake")
