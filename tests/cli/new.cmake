# Another wizard, from the command that leaves a small one to what it says to somebody.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-new -P tests/cli/new.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(day --today 2026-11-21)

# --- What it leaves -------------------------------------------------------------------------------------------------
foreach(language en nl)
  set(folder "${WORK}/Repair or not ${language}")
  run("a new wizard is written" ARGS new "${folder}" --lang ${language} ${day} EXIT 0
      OUT "Wrote a small wizard of 8 files" "check '${folder}'" "./dev start --content '${folder}'" "Start another wizard")
  run("the new wizard is clean" ARGS check "${folder}" ${day} EXIT 0
      OUT "5 questions" "0 routes, 5 outcomes" "6 scenarios" "Proved" "0 errors, 0 warnings")
  run("in half a year nothing is due for review" ARGS check "${folder}" --today 2027-05-21 EXIT 0 OUT "0 errors, 0 warnings")
  file(READ "${folder}/content.json" out)
  json_is("its id comes from the folder" "repair-or-not-${language}" id)
  json_is("its version is that of the month" "2026.11.1" version)
  json_is("its date is today" "2026-11-21" date)
  file(GLOB_RECURSE names RELATIVE "${folder}" "${folder}/*")
  foreach(name IN LISTS names)
    file(READ "${folder}/${name}" text)
    if(text MATCHES "@[A-Z]+@")
      message(SEND_ERROR "${name}: ${CMAKE_MATCH_0} was not filled in")
    endif()
  endforeach()
  foreach(schema content i18n)
    file(READ "${ROOT}/content/schema/${schema}.schema.json" ours)
    file(READ "${folder}/schema/${schema}.schema.json" theirs)
    if(NOT ours STREQUAL theirs)
      message(SEND_ERROR "the schema ${schema} is not the one of this program")
    endif()
  endforeach()
  run("it can be bundled" ARGS bundle "${folder}" --lang ${language} ${day} -o "${WORK}/${language}.json" EXIT 0)
  file(MAKE_DIRECTORY "${WORK}/pages-${language}")
  run("it has pages to read" ARGS pages "${folder}" --lang ${language} ${day} -o "${WORK}/pages-${language}" EXIT 0
      OUT "Wrote 1 page ")
endforeach()

run("without --lang it is in Dutch" ARGS new "${WORK}/dutch" ${day} EXIT 0)
run("in Dutch the language is checked" ARGS check "${WORK}/dutch" ${day} EXIT 0 OUT "Words were not compared")
run("a language without rules says so" ARGS check "${WORK}/Repair or not en" ${day} EXIT 0
    OUT "Ease of reading and frequent words were not checked: the program does not know the language \"en\"")

# --- Its numbers, which are for what was published ------------------------------------------------------------------
set(folder "${WORK}/numbered")
run("another new wizard" ARGS new "${folder}" --lang en ${day} EXIT 0)
file(READ "${folder}/questions.json" text)
string(REPLACE "\"bicycle\"" "\"bike\"" text "${text}")
file(WRITE "${folder}/questions.json" "${text}")
file(READ "${folder}/outcomes.json" text)
string(REPLACE "\"bicycle\"" "\"bike\"" text "${text}")
file(WRITE "${folder}/outcomes.json" "${text}")
file(WRITE "${folder}/outcomes.scenarios.json" "{\"scenarios\": []}")
run("what was never published can be renamed and thrown away" ARGS check "${folder}" ${day} EXIT 0 OUT "0 errors")
run("its numbers are added with one command" ARGS handover "${folder}" --add EXIT 0 OUT "Gave 14 numbers")
run("with numbers it is as clean" ARGS check "${folder}" ${day} EXIT 0 OUT "0 errors")
file(READ "${folder}/questions.json" text)
string(REPLACE "\"bike\"" "\"cycle\"" text "${text}")
string(REPLACE "\"stop\"" "\"halt\"" text "${text}")
file(WRITE "${folder}/questions.json" "${text}")
file(READ "${folder}/outcomes.json" text)
string(REPLACE "\"bike\"" "\"cycle\"" text "${text}")
string(REPLACE "\"stop\"" "\"halt\"" text "${text}")
file(WRITE "${folder}/outcomes.json" "${text}")
run("what lacks a number is one finding" ARGS check "${folder}" ${day} EXIT 1
    OUT "question \"cycle\" and 5 more have no number" "7 errors")

# --- What it does not touch -----------------------------------------------------------------------------------------
run("a folder is needed" ARGS new EXIT 2 ERR "name the folder")
run("a folder with something in it stays as it is" ARGS new "${WORK}/dutch" EXIT 2 ERR "is not empty")
file(MAKE_DIRECTORY "${WORK}/left/schema")
run("folders that a full disk left are no hindrance" ARGS new "${WORK}/left" ${day} EXIT 0 OUT "Wrote a small wizard")
file(WRITE "${WORK}/a-file" "")
run("a file stays as it is" ARGS new "${WORK}/a-file" EXIT 2 ERR "is a file")
run("another language is refused, and nothing written" ARGS new "${WORK}/french" --lang fr EXIT 2
    ERR "no wizard in \"fr\"" "en, nl")
must_not_exist("another language" "${WORK}/french")

# --- What it says -----------------------------------------------------------------------------------------------------
set(guide "${WORK}/Repair or not en")
function(says claim answers)
  file(WRITE "${WORK}/answers.json" "{\"answers\": ${answers}}")
  run("${claim}" ARGS advise "${guide}" --answers "${WORK}/answers.json" ${day} EXIT 0 OUT ${ARGN})
endfunction()
says("the outcome stands first" [[{"distance": 1, "luggage": ["none"]}]] "This fits best: Walk." "12 minutes")
says("what is not known stays open" [[{"distance": 80, "stop": "unknown", "car": "yes"}]]
     "This may fit: Take the bus or the train or Take" "Maybe: Take the car")
file(WRITE "${WORK}/answers.json" "{\"answers\": {\"distance\": 1, \"luggage\": [\"none\"]}}")
run("programs get the outcome by its id" ARGS advise "${guide}" --answers "${WORK}/answers.json" ${day} --json EXIT 0)
json_is("the outcome" "walk" outcomes 0 outcome)
json_is("it is settled" "ON" outcomes 0 settled)

run("scenarios say nothing of what the wizard does not have" ARGS scenarios "${guide}" ${day} -o "${WORK}/edges.json" EXIT 0)
file(READ "${WORK}/edges.json" out)
string(JSON expected GET "${out}" scenarios 0 expect)
foreach(key verdicts topics problems)
  if(expected MATCHES "\"${key}\"")
    message(SEND_ERROR "a scenario of a wizard with outcomes only expects ${key}: ${expected}")
  endif()
endforeach()

# --- Faults that an author puts in ------------------------------------------------------------------------------------
# edit(<folder> <file> <from> <to>) makes a copy of the guide with one change.
function(edit folder file from to)
  file(REMOVE_RECURSE "${WORK}/${folder}")
  file(COPY "${guide}/" DESTINATION "${WORK}/${folder}")
  file(READ "${WORK}/${folder}/${file}" text)
  string(REPLACE "${from}" "${to}" changed "${text}")
  if(changed STREQUAL text)
    message(SEND_ERROR "${file} does not hold ${from}")
  endif()
  file(WRITE "${WORK}/${folder}/${file}" "${changed}")
endfunction()

edit(gap outcomes.json [["title": "Ask somebody to drive you",]]
     [["title": "Ask somebody to drive you", "when": { "question": "luggage", "has": "heavy" },]])
run("a gap is found without any route, with an example" ARGS check "${WORK}/gap" ${day} EXIT 1
    OUT "[no-outcome]" "for example:" "Bus or train: No; Car: No" "1 error,")
edit(shadow outcomes.json [["when": { "all": [{ "criterion": "very-near" }, { "criterion": "light" }] },]]
     [["when": { "question": "stop", "is": "yes" },]])
run("an outcome behind another one is found" ARGS check "${WORK}/shadow" ${day} EXIT 1
    OUT "[unreachable-outcome]" "\"public-transport\"" "(\"walk\")")
edit(later questions.json [["when": { "criterion": "near" }]] [["when": { "criterion": "far" }]])
file(READ "${WORK}/later/criteria.json" text)
string(REPLACE [["criteria": [
]] [["criteria": [
    { "id": "far", "when": { "question": "car", "is": "yes" }, "true": "Far.", "false": "Near.", "unknown": "Far?",
      "sources": ["own-experience"] },
]] text "${text}")
file(WRITE "${WORK}/later/criteria.json" "${text}")
run("a criterion that looks at a later question is no condition for an earlier one" ARGS check "${WORK}/later" ${day} EXIT 1
    OUT "[forward-reference]" "the criterion \"far\" looks at \"car\"")
edit(phrases interface.json [["outcome.is"]] [["outcome.was"]])
file(READ "${WORK}/phrases/interface.json" text)
string(REPLACE [["list.and"]] [["list.or"]] text "${text}")
file(WRITE "${WORK}/phrases/interface.json" "${text}")
run("texts that the program needs are named in one finding" ARGS check "${WORK}/phrases" ${day} EXIT 1
    OUT "[missing-phrase]" "list.and, outcome.is" "1 error")
edit(large content.json [["language": "en",]] [["language": "en", "largest_file_kib": 2,]])
run("the manifest says how large a file may be" ARGS check "${WORK}/large" EXIT 2 ERR "interface.json" "2 KiB" "largest_file_kib")
edit(long outcomes.json "or call a taxi." "or call a taxi, and say where you are, where you want to go, and what you carry along.")
run("the manifest says how long a sentence may be" ARGS check "${WORK}/long" ${day} EXIT 1 OUT "[long-sentence]" "at most 15 words, 20")
edit(longer outcomes.json "or call a taxi." "or call a taxi, and say where you are, where you want to go, and what you carry along.")
file(READ "${WORK}/longer/content.json" text)
string(REPLACE "\"long_sentence\": 15, \"longest_sentence\": 20" "\"long_sentence\": 30" text "${text}")
file(WRITE "${WORK}/longer/content.json" "${text}")
run("another number of words is another rule" ARGS check "${WORK}/longer" ${day} EXIT 0 OUT "0 errors, 0 warnings")
