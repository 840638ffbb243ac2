# The sources of one folder compile as one file (WIJZER_APART: each by itself), which takes a quarter of the time: most
# of it goes into the headers of the library. By folder, so that a new file changes nothing for the files elsewhere:
# names in unnamed namespaces must differ within a folder only.
# A source with options of its own stays a file of its own. Call it in the folder of the target, after its sources.
function(wijzer_unity target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder "${source}" DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${group}")
  endforeach()
endfunction()
