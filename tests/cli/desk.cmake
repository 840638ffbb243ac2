# Runs the commands that say what the panels of the workbench show, and rename.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-desk -P tests/cli/desk.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(content "${ROOT}/content")
set(day --today 2026-11-29)
set(good "${WORK}/good content")
lay_out(valid-translated "${good}")
file(COPY "${good}/" DESTINATION "${WORK}/broken")
file(WRITE "${WORK}/broken/rules.json" "{\"routes\": [\n  \"nursing zorgplan\"\n")

# --- find ---------------------------------------------------------------------------------------------------------------
run("find needs something to look for" ARGS find EXIT 2 ERR "name what to look for" "question/age")
run("find takes one text" ARGS find a b c EXIT 2 ERR "\"c\" is one argument too many" "in quotes")
run("a folder that is not there is named" ARGS find "${WORK}/gone" x EXIT 2 ERR "gone")
run("a word is found in every language, with its place" ARGS find "${content}" "verpleging thuis" EXIT 0
    OUT ".json:" ": nl: " "\"" " texts.")
run("a word in a translation is found" ARGS find "${good}" "Zorg" EXIT 0 OUT ": nl: \"short\" of question \"care\"")
run("what is in no text says so" ARGS find "${good}" "nowhere at all" EXIT 1 OUT "0 texts.")
run("a file that can't be parsed is looked through as well" ARGS find "${WORK}/broken" ZORGPLAN EXIT 0
    OUT "rules.json:2:1: nl: rules.json:   \"nursing zorgplan\"")
file(COPY "${good}/" DESTINATION "${WORK}/utf16")
string(ASCII 255 254 begin16)
file(WRITE "${WORK}/utf16/questions.json" "${begin16}{")
foreach(arguments IN ITEMS "sources;${WORK}/utf16" "sources;${WORK}/utf16;--json" "words;${WORK}/utf16" "words;${WORK}/utf16;--json")
  run("a file that is passed over is named: ${arguments}" ARGS ${arguments} EXIT 1
      ERR "passes over ${WORK}/utf16/questions.json:1:1: this file is in UTF-16")
endforeach()
run("what follows from a file that can't be read is held back" ARGS texts "${WORK}/utf16" --lang en EXIT 1
    OUT "questions.json:1:1: error: this file is in UTF-16" ERR "held back")
string(FIND "${out}" "unknown-" at)
if(NOT at EQUAL -1)
  message(SEND_ERROR "what follows was told as well: ${out}")
endif()
run("a file of which only lines are looked through is named" ARGS find "${WORK}/utf16" Zorg EXIT 0
    ERR "looks through the lines of ${WORK}/utf16/questions.json:1:1: this file is in UTF-16")
run("what uses an id" ARGS find "${good}" question/care EXIT 0
    OUT ": defines: \"id\" of question \"care\"" ": refers: \"when/question\" of criterion" ": expects: " ": mentions: ")
run("what uses an id that is just that, and texts" ARGS find "${good}" care EXIT 0
    OUT ": defines: \"id\" of question \"care\"" " uses, ")
run("what is found also comes as a page" ARGS find "${good}" question/care --html "${WORK}/found.html" EXIT 0 OUT "Wrote ")
run("an id that nothing has" ARGS find "${good}" question/nothing EXIT 1 OUT "0 uses.")
run("what uses an id, for programs" ARGS find "${good}" option/care/yes --json EXIT 0)
json_is("the first defines it" "defines" found 0 as)
json_is("its place" "questions.json" found 0 file)

# --- rename -------------------------------------------------------------------------------------------------------------
run("rename needs both" ARGS rename "${good}" EXIT 2 ERR "name what to rename" "nothing written")
run("a kind that is none is named with the others" ARGS rename "${good}" queston/care x EXIT 2
    ERR "\"queston/care\" is not written as KIND/ID" "question" "option/QUESTION/ID")
run("an id that nothing has can't be renamed" ARGS rename "${good}" question/nothing x EXIT 2
    ERR "there is no question \"nothing\"" "nothing written")
run("an id has to be one" ARGS rename "${good}" question/care "No Id" EXIT 2 ERR "can't be an id" "small letters")
run("a file that can't be parsed is to be corrected first" ARGS rename "${WORK}/broken" question/care x EXIT 2
    ERR "rules.json" "can't be parsed" "nothing written")
file(READ "${good}/questions.json" before)
run("an id is renamed everywhere" ARGS rename "${good}" question/care care-at-home EXIT 0
    OUT "Renamed question \"care\" to \"care-at-home\" in " "questions.json" "i18n/en.json")
run("the content is as clean as before" ARGS check "${good}" ${day} EXIT 0 OUT "0 errors, 0 warnings")
run("nothing uses the old id" ARGS find "${good}" question/care EXIT 1 OUT "0 uses.")
run("and it can be renamed back, for programs" ARGS rename "${good}" question/care-at-home care --json EXIT 0)
json_is("which files were written" "i18n/en.json" files 0)
file(READ "${good}/questions.json" after)
if(NOT before STREQUAL after)
  message(SEND_ERROR "renaming back did not restore questions.json")
endif()
run("a bundle can't be renamed in" ARGS rename "${good}/questions.json" question/care x EXIT 2 ERR "is a file")

# --- sources ------------------------------------------------------------------------------------------------------------
run("every source with what stands on it" ARGS sources "${content}" EXIT 0
    OUT "wlz-3-2-1 (law, BWBR0035917): Wet langdurige zorg" "to be looked at again by" "criterion \"lasting\": " "sources.")
run("nothing is due long ago" ARGS sources "${content}" --due 2020-01-01 EXIT 0 OUT "0 sources due by 2020-01-01.")
run("something is due some day" ARGS sources "${content}" --due 2100-01-01 --json EXIT 0)
string(JSON first GET "${out}" sources 0 review_by)
string(JSON second GET "${out}" sources 1 review_by)
if(first STRGREATER second)
  message(SEND_ERROR "the first due does not come first: ${first}, ${second}")
endif()
run("what is to be read again when a law changes" ARGS sources "${content}" --law BWBR0035917 EXIT 0
    OUT "To be read again" "criterion \"lasting\": " "route \"wlz\"" "other languages too: en")
run("the same of one source, for programs" ARGS sources "${content}" --law wlz-3-2-1 --json EXIT 0)
json_is("that source" "wlz-3-2-1" sources 0 id)
run("a law that is not there is named, with those that are" ARGS sources "${content}" --law BWBR1 EXIT 2
    ERR "\"BWBR1\"" "BWBR0035917")
run("a day that is none is refused" ARGS sources "${content}" --due soon EXIT 2 ERR "--due" "YYYY-MM-DD")
run("one question at a time" ARGS sources "${content}" --due 2027-01-01 --law x EXIT 2 ERR "one of --law and --due")

# --- words --------------------------------------------------------------------------------------------------------------
run("how easy the screens read, and what was not looked at" ARGS words "${content}" EXIT 0
    OUT "Worst screen: " "0 findings about words." "Spelling was not checked")
lay_out(translation-missing "${WORK}/untranslated")
run("a translation that lacks is a finding about words" ARGS words "${WORK}/untranslated" EXIT 0 OUT "[missing-translation]")
file(WRITE "${WORK}/few.txt" "de\nhet\n")
run("rare words, for programs" ARGS words "${good}" --frequent few.txt --json EXIT 1)
json_is("a rare word" "rare-word" findings 0 check)

# --- scenarios ------------------------------------------------------------------------------------------------------------
run("which scenarios pass" ARGS scenarios "${good}" --results ${day} EXIT 0 OUT "passes " " scenarios pass.")
lay_out(42-scenario-failed "${WORK}/failing")
run("which one fails, and what differs" ARGS scenarios "${WORK}/failing" --results ${day} EXIT 1 OUT "FAILS  " "expected ")
run("the same for programs" ARGS scenarios "${WORK}/failing" --results --json ${day} EXIT 1 OUT "\"passed\":false")
run("results are printed, not written" ARGS scenarios "${good}" --results -o x.json EXIT 2 ERR "one of --results, --accept and -o")
run("without results it is JSON already" ARGS scenarios "${good}" --json EXIT 2 ERR "--json goes with --results")

# --- report ---------------------------------------------------------------------------------------------------------------
run("report needs a file to write" ARGS report "${good}" EXIT 2 ERR "-o")
run("a report of sound content" ARGS report "${good}" ${day} -o report.html EXIT 0 OUT "Wrote report.html.")
file(READ "${WORK}/report.html" out)
foreach(piece "<html lang=\"en\">" "<title>" "<h1>" "<caption>Every question</caption>" "scope=\"col\"" "scope=\"row\""
        "Nothing is wrong." "route zvw: fits" "passes" "<h2 id=\"sources\">" "lang=\"nl\"")
  string(FIND "${out}" "${piece}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "the report lacks ${piece}")
  endif()
endforeach()
foreach(unwanted "<script" "http-equiv" " src=")
  string(FIND "${out}" "${unwanted}" at)
  if(NOT at EQUAL -1)
    message(SEND_ERROR "the report holds ${unwanted}")
  endif()
endforeach()
run("a report tells of broken content too" ARGS report "${WORK}/broken" ${day} -o broken.html EXIT 1 OUT "Wrote broken.html.")
file(READ "${WORK}/broken.html" out)
string(FIND "${out}" "bad-json" at)
if(at EQUAL -1)
  message(SEND_ERROR "the report on broken content does not name its error")
endif()
run("a report tells what changed" ARGS report "${WORK}/failing" --before "${good}" ${day} -o changed.html EXIT 1)
file(READ "${WORK}/changed.html" out)
string(FIND "${out}" "No other version was given" at)
if(NOT at EQUAL -1)
  message(SEND_ERROR "the report does not compare with the version that was given")
endif()
run("what it is compared with has to be sound" ARGS report "${good}" --before "${WORK}/broken" ${day} -o x.html EXIT 2
    ERR "has errors" "wijzer check")
must_not_exist("a report that could not be made" "${WORK}/x.html")

# --- handover, reproduce --------------------------------------------------------------------------------------------------
lay_out(valid-numbers "${WORK}/numbered")
run("all ids have a number" ARGS handover "${WORK}/numbered" --add EXIT 0 OUT "has a number")
run("how long codes are" ARGS handover "${content}" ${day} --json EXIT 0 OUT "\"short_enough\"")
lay_out(valid-problems "${WORK}/unnumbered")
run("content without numbers has no codes" ARGS handover "${WORK}/unnumbered" EXIT 2 ERR "--add")
run("numbers are added" ARGS handover "${WORK}/unnumbered" --add EXIT 0 OUT "Gave 11 numbers")
run("once" ARGS handover "${WORK}/unnumbered" --add EXIT 0 OUT "has a number")
run("and their file is listed" ARGS find "${WORK}/unnumbered" step/object EXIT 0 OUT "handover.json")
file(READ "${WORK}/unnumbered/handover.json" before)
run("a rename keeps the number" ARGS rename "${WORK}/unnumbered" option/care/no never EXIT 0 OUT "handover.json")
file(READ "${WORK}/unnumbered/handover.json" after)
string(REPLACE "\"option\": \"no\"" "\"option\": \"never\"" wanted "${before}")
if(NOT after STREQUAL wanted)
  message(SEND_ERROR "the rename did more to the numbers than it should:\n${after}")
endif()

file(WRITE "${WORK}/family.json" "{\"answers\": {\"goal\": \"route\", \"age\": 6}}")
run("a file to hand over" ARGS advise "${content}" --answers family.json ${day} --format handover EXIT 0 OUT "\"handover\":1")
file(WRITE "${WORK}/handed.json" "${out}")
run("a code to hand over" ARGS advise "${content}" --answers family.json ${day} --format code EXIT 0)
string(STRIP "${out}" code)
run("the advice of the answers" ARGS advise "${content}" --answers family.json ${day} --json EXIT 0)
set(advised "${out}")
foreach(handed handed.json "${code}")
  run("what was handed over gives the same advice" ARGS advise "${content}" --handover "${handed}" ${day} --json EXIT 0
      ERR "Handed over on 2026-11-29")
  if(NOT out STREQUAL advised)
    message(SEND_ERROR "${handed}: other advice than of the answers")
  endif()
endforeach()
run("a mistyped code is refused" ARGS advise "${content}" --handover "${code}7" ${day} EXIT 1 ERR "characters too many")
run("something else is no hand-over" ARGS advise "${content}" --handover family.json ${day} EXIT 1 ERR "is no hand-over")
run("one or the other" ARGS advise "${content}" --handover x --answers family.json EXIT 2 ERR "--answers FILE, or with")

run("a bundle to archive" ARGS bundle "${content}" --lang nl ${day} -o archive.json EXIT 0)
file(READ "${WORK}/archive.json" out)
string(JSON mark GET "${out}" interface result.fingerprint)
run("the advice of that day again" ARGS reproduce archive.json --handover handed.json --receipt "${mark}" EXIT 0 OUT "${mark}")
run("the same from the folder" ARGS reproduce "${content}" --handover handed.json --receipt "${mark}" EXIT 0 OUT "${mark}")
run("another receipt is said" ARGS reproduce archive.json --handover "${code}" --receipt "AAAA BBBB CCCC" EXIT 1
    ERR "different: the receipt says")
file(WRITE "${WORK}/numbered/questions.json" "")
run("a receipt needs content that loads" ARGS reproduce "${WORK}/numbered" --handover "${code}" EXIT 2 ERR "wijzer check")
