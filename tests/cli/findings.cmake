# Runs what the command does with findings: tells them in Dutch, puts right what has one right answer, takes generated
# scenarios, and writes a difference as a page.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-findings -P tests/cli/findings.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(day --today 2026-11-21)

# --- the language of findings -------------------------------------------------------------------------------------------
lay_out(03-unknown-question "${WORK}/slip")
lay_out(valid-minimal "${WORK}/sound")
run("findings are English unless asked for otherwise" ARGS check "${WORK}/slip" ${day} EXIT 1
    OUT ": error: nothing has the id \"cares\"" "did you mean \"care\"?" "[unknown-question] at /")
run("and Dutch for who asks" ARGS check "${WORK}/slip" ${day} --lang nl EXIT 1
    OUT ": fout: niets heeft de id \"cares\"" "bedoelt u \"care\"?" "[unknown-question] op /"
        "Nagekeken: 4 bestanden: 1 vraag, 1 criterium" "1 fout, 0 waarschuwingen, in " "Spelling is niet nagekeken")
run("the proof too" ARGS check "${WORK}/sound" ${day} --lang nl EXIT 0
    OUT "Bewezen voor iedereen:" "manieren om te antwoorden" "wet zvw 3" "0 fouten, 0 waarschuwingen")
run("for programs too, with the same check" ARGS check "${WORK}/slip" ${day} --lang nl --json EXIT 1
    OUT "\"check\":\"unknown-question\"" "niets heeft de id" "\"severity\":\"error\"")
run("another language is refused, with those that there are" ARGS check "${WORK}/slip" ${day} --lang fr EXIT 2
    ERR "\"fr\"" "\"nl\" or \"en\"")
run("words in Dutch" ARGS words "${WORK}/slip" ${day} --lang nl EXIT 0)
file(WRITE "${WORK}/site.json" "{}")
run("who publishes a wizard, in Dutch" ARGS site "${WORK}/site.json" --lang nl EXIT 1 OUT "de sleutel \"name\" ontbreekt")

# --- check --fix --------------------------------------------------------------------------------------------------------
run("a slip is put right, and said" ARGS check "${WORK}/slip" ${day} --fix EXIT 0
    OUT "Set \"when/any/1/question\" of criterion" "[redundant-condition]" "0 errors, 1 warning")
run("what can be accepted as well is left to the author" ARGS check "${WORK}/slip" ${day} --fix EXIT 0 OUT "0 errors, 1 warning")
lay_out(unused-vocabulary "${WORK}/needless")
run("what is done is told in Dutch too" ARGS check "${WORK}/needless" ${day} --fix --lang nl
    --frequent "${WORK}/needless/frequent.txt" EXIT 0 OUT "weggehaald.")
lay_out(21-unused-source "${WORK}/choose")
file(READ "${WORK}/choose/content.json" before)
run("what an author has to choose stays" ARGS check "${WORK}/choose" ${day} --fix EXIT 0 OUT "[unused-source]")
file(READ "${WORK}/choose/content.json" after)
if(NOT before STREQUAL after)
  message(SEND_ERROR "--fix changed a file in which nothing has one right answer")
endif()
run("a bundle is no folder to put right" ARGS check "${WORK}/choose/content.json" ${day} --fix EXIT 2 ERR "is a file" "nothing written")

# --- scenarios --accept -------------------------------------------------------------------------------------------------
lay_out(valid-number "${WORK}/grow")
run("what is generated can be looked at first" ARGS scenarios "${WORK}/grow" ${day} --shortest EXIT 0
    OUT "\"id\": \"shortest-route-zvw-fits\"" "Generated as the shortest example of route zvw: fits.")
run("an id that nothing has is named" ARGS scenarios "${WORK}/grow" ${day} --shortest --accept nothing EXIT 2
    ERR "with the id \"nothing\"" "nothing written")
run("one is taken into the content" ARGS scenarios "${WORK}/grow" ${day} --shortest --accept shortest-route-zvw-fits EXIT 0
    OUT "Added 1 scenario to " "read each of them")
run("it passes, under its id" ARGS scenarios "${WORK}/grow" ${day} --results EXIT 0 OUT "passes shortest-route-zvw-fits: ")
run("a second one of that id gets another" ARGS scenarios "${WORK}/grow" ${day} --shortest --accept shortest-route-zvw-fits EXIT 0)
run("and the content is sound" ARGS check "${WORK}/grow" ${day} EXIT 0 OUT "0 errors")
run("every example at a boundary can be taken" ARGS scenarios "${WORK}/grow" ${day} --accept all EXIT 0 OUT "Added ")
run("they all pass" ARGS scenarios "${WORK}/grow" ${day} --results EXIT 0 OUT "passes shortest-route-zvw-fits-2: ")
run("a file without scenarios is refused" ARGS scenarios "${WORK}/grow" ${day} --shortest --accept all --into questions.json
    EXIT 2 ERR "has no list of scenarios" "nothing written")
run("--into goes with --accept" ARGS scenarios "${WORK}/grow" ${day} --into x EXIT 2 ERR "--into goes with --accept")

# --- diff --format ------------------------------------------------------------------------------------------------------
lay_out(valid-number "${WORK}/before")
run("a page for a review, in Dutch" ARGS diff "${WORK}/before" "${WORK}/grow" ${day} --format html --lang nl
    -o "${WORK}/verschil.html" EXIT 0 OUT "Wrote ")
file(READ "${WORK}/verschil.html" page)
foreach(piece IN ITEMS "<!DOCTYPE html>" "<html lang=\"nl\">" "Niemand krijgt een ander oordeel" "<caption>")
  string(FIND "${page}" "${piece}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "the page of diff lacks ${piece}")
  endif()
endforeach()
run("the same as Markdown" ARGS diff "${WORK}/before" "${WORK}/grow" ${day} --format markdown --lang nl EXIT 0
    OUT "# Wat deze wijziging verandert" "Niemand krijgt")
run("a format that is none is named" ARGS diff a b --format pdf EXIT 2 ERR "\"pdf\"" "markdown or html")
run("one form at a time" ARGS diff a b --json --format html EXIT 2 ERR "--format")
run("the text for a terminal is English" ARGS diff a b --lang nl EXIT 2 ERR "--lang goes with the formats html and markdown")
