# Writes the files of the small wizard that `wijzer new` leaves, and the schemas, as C++: the command stands alone.
# Run: cmake -DOUTPUT=starter.cpp -DROOT=wasm/cli/starter -DSCHEMA=content/schema -DFILES=... -P embed.cmake
cmake_minimum_required(VERSION 3.25)

# A row of the table: the language the file is for (empty: each), its path, its text.
function(row language path file)
  file(READ "${file}" text)
  if(text MATCHES "\\)text\"")
    message(FATAL_ERROR "${file}: can't be written as a raw string")
  endif()
  file(APPEND "${OUTPUT}.new" "    {\"${language}\", \"${path}\", R\"text(${text})text\"},\n")
endfunction()

file(WRITE "${OUTPUT}.new" "// Written by wasm/cmake/embed.cmake. Every compiler that builds this takes longer texts than the standard asks for.\n"
  "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n#include \"cli/starter.hpp\"\n\n"
  "namespace wijzer::cli {\nnamespace {\n\nconstexpr StarterFile files[] = {\n")
foreach(file IN LISTS FILES)
  string(REGEX REPLACE "/.*" "" language "${file}")
  string(REGEX REPLACE "^[^/]*/" "" path "${file}")
  row("${language}" "${path}" "${ROOT}/${file}")
endforeach()
foreach(name content.schema.json i18n.schema.json)
  row("" "schema/${name}" "${SCHEMA}/${name}")
endforeach()
file(APPEND "${OUTPUT}.new" "};\n\n}  // namespace\n\n"
  "std::span<const StarterFile> starter_files() { return files; }\n\n}  // namespace wijzer::cli\n")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
