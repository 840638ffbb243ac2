# House rule: the wasm build reads no header of the host; they would shadow those of Emscripten.
# Run: cmake -DNINJA=ninja -DBUILD=build/wasm -P tests/host_headers.cmake
# DEPS_FILE replaces what `ninja -t deps` prints; the test of this test uses it.
cmake_minimum_required(VERSION 3.25)
if(DEPS_FILE)
  file(READ "${DEPS_FILE}" deps)
else()
  execute_process(COMMAND "${NINJA}" -C "${BUILD}" -t deps OUTPUT_VARIABLE deps COMMAND_ERROR_IS_FATAL ANY)
endif()
if(NOT deps MATCHES "deps/wijzer_json/nlohmann/json\\.hpp" AND NOT deps MATCHES "wijzer_json-src/")
  message(SEND_ERROR "the dependencies do not show the build's own copy of nlohmann/json; was the build finished?")
endif()
string(REGEX MATCHALL "\n[ \t]+/usr/(local/)?include/[^\n]*" leaks "${deps}")
foreach(leak IN LISTS leaks)
  string(STRIP "${leak}" leak)
  message(SEND_ERROR "the wasm build reads ${leak}")
endforeach()
