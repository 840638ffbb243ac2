# Runs the command with tables of arguments and checks its exit code and what it says.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli -P tests/cli/cli.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

# --- Content to run on: sound, broken, and a few answers -----------------------------------------------------------------
file(REMOVE_RECURSE "${WORK}")
set(content "${ROOT}/content")
set(good "${WORK}/good content")
set(broken "${WORK}/broken")
set(warned "${WORK}/warned")
lay_out(valid-minimal "${good}")
lay_out(valid-minimal "${broken}")
lay_out(52-missing-scenario "${warned}")
file(READ "${good}/rules.json" rules)
string(REPLACE "\"criterion\": \"needs-nursing\"" "\"criterion\": \"needs-nursin\"" text "${rules}")
file(WRITE "${broken}/rules.json" "${text}")
file(MAKE_DIRECTORY "${WORK}/empty")
file(WRITE "${WORK}/text.json" "{\"answers\": {\"care\": \"yes\"")
string(REPEAT " " 1048577 text)
file(COPY "${good}/" DESTINATION "${WORK}/large")
file(WRITE "${WORK}/large/questions.json" "${text}")

function(answers name text)
  file(WRITE "${WORK}/${name}.json" "{\"answers\": ${text}}")
endfunction()
answers(yes [[{"care": "yes"}]])
answers(no [[{"care": "no"}]])
answers(nothing [[{}]])
answers(wrong-id [[{"car": "yes"}]])
answers(wrong-option [[{"care": "maybe"}]])
answers(wrong-type [[{"care": ["yes"]}]])
answers(wrong-range [[{"age": 26}]])
answers(several-wrong [[{"age": "six", "wlz-indication": "perhaps"}]])
file(WRITE "${WORK}/no-answers.json" "{\"answer\": {}}")

string(REPEAT "[^\n]" 100 hundred)

set(day --today 2026-11-21)

# --- The command itself -----------------------------------------------------------------------------------------------
run("without arguments the command shows how to use it" ARGS EXIT 2 ERR "wijzer check")
run("help is not an error" ARGS --help EXIT 0 OUT "wijzer check" "wijzer bundle" "wijzer advise")
run("an unknown command is named" ARGS chek EXIT 2 ERR "no command \"chek\"" "wijzer check")
run("an unknown option is named with the known ones" ARGS check --jsn EXIT 2 ERR "--jsn" "--json")
run("one folder is enough" ARGS check a b EXIT 2 ERR "\"b\" is one argument too many")
run("an option without its value is named" ARGS advise --answers EXIT 2 ERR "--answers needs a value")
run("a day that is none is refused" ARGS advise "${good}" --answers yes.json --today 2026-02-30 EXIT 2
    ERR "--today" "YYYY-MM-DD")

# --- check --------------------------------------------------------------------------------------------------------------
# One run for all that is said of the content that ships, as its proof takes a while.
run("the shipped content is clean and proved, the check says what it looked at, every verdict and first step has an \
example, and the report names the worst screen" ARGS check "${content}" ${day} --witnesses --report EXIT 0
    OUT "0 errors, 0 warnings" "Proved for everybody" "ways to answer what is asked" " until a result" "route wlz"
        " nodes, " "warnings, in " "route wlz: no: " "problem discharge: first ward: "
        "Waar uw kind is: In het ziekenhuis" "Worst screen: ")
string(REGEX MATCH "score +words.*Worst screen: " report "${out}")
string(REGEX MATCH "[^\n]${hundred}" wide "${report}")
if(wide OR NOT report)
  message(SEND_ERROR "the report is not there, or wider than 100 columns: ${wide}")
endif()
run("the figures of small content can be counted by hand" ARGS check "${good}" ${day} --json --witnesses EXIT 0)
json_is("one question with three answers" 3 proof situations)
json_is("it is always asked" 1 proof questions fewest)
json_is("it is the only one" 1 proof questions most)
json_is("every answer has its own verdict" 3 proof advices 0 count)
json_is("the route" "route zvw" proof advices 0 part)
json_is("an example" "Zorg: Ja" proof witnesses 0 example)
run("content that can't be read is not proved" ARGS check "${broken}" ${day} EXIT 1)
string(FIND "${out}" "Proved" at)
if(NOT at EQUAL -1)
  message(SEND_ERROR "broken content is said to be proved: ${out}")
endif()

file(READ "${content}/content.json" manifest)
string(JSON version GET "${manifest}" date)
run("the figures of the proof come as a table" ARGS check "${content}" --today "${version}" --figures EXIT 0 OUT "| situations")
file(READ "${ROOT}/README.md" readme)
string(FIND "${readme}" "${out}" at)
if(at EQUAL -1)
  message(SEND_ERROR "README.md does not have the figures of the content that ships; run ./dev figures. They are\n${out}")
endif()

run("a folder with a space in its name can be checked" ARGS check "${good}" ${day} EXIT 0 OUT "0 errors, 0 warnings")
run("a finding has place, name and remedy" ARGS check "${broken}" ${day} EXIT 1
    OUT "broken/rules.json:30:35: error: " "needs-nursing" "[unknown-criterion] at /routes/0/fits_when/criterion" "1 error, ")
run("the place of a finding can be opened from where the command runs" ARGS check broken ${day} EXIT 1
    OUT "broken/rules.json:30:35: error: ")
run("a warning alone is no failure" ARGS check "${warned}" ${day} EXIT 0 OUT ": warning: " "[missing-scenario]" "0 errors")
run("findings also come as JSON" ARGS check "${broken}" ${day} --json EXIT 1)
json_is("the JSON of check" unknown-criterion findings 0 check)
json_is("the JSON of check" error findings 0 severity)
json_is("the JSON of check" rules.json findings 0 file)
json_is("the JSON of check" /routes/0/fits_when/criterion findings 0 pointer)
json_is("the JSON of check" 30 findings 0 line)
json_is("the JSON of check" 35 findings 0 column)
json_is("the JSON of check" 1 errors)
json_is("the JSON of check" 0 warnings)
json_is("the JSON of check" 1 counts questions)
run("clean content gives JSON without findings" ARGS check "${good}" ${day} --json EXIT 0)
json_is("the JSON of clean content" 0 errors)
json_is("the JSON of clean content" 3 counts scenarios)
run("the report says how easy every screen reads" ARGS check "${good}" ${day} --report EXIT 0
    OUT "score   words  mean sent.  longest  screen" "question care" "all " "0 errors, 0 warnings")
run("the report comes with findings too, and does not change the exit code" ARGS check "${broken}" ${day} --report EXIT 1
    OUT "[unknown-criterion]" "question care")
run("the report also comes as JSON" ARGS check "${good}" ${day} --report --json EXIT 0)
json_is("the hardest screen comes first in the JSON of the report" "ON" report screens 0 judged)
string(JSON worst GET "${out}" report worst)
json_is("the worst screen is the first one" "${worst}" report screens 0 screen)
string(JSON worst_score GET "${out}" report screens 0 score)
string(JSON next_score GET "${out}" report screens 1 score)
if(worst_score GREATER next_score)
  message(SEND_ERROR "the worst screen scores ${worst_score}, the next one ${next_score}")
endif()

# Words. These runs have a hunspell of their own, so that they do not depend on one that is installed.
set(words "${WORK}/words.txt")
file(READ "${ROOT}/tests/fixtures/content/unused-vocabulary/frequent.txt" text)
file(WRITE "${words}" "${text}")
string(REPLACE "\nzorgverzekeraar\n" "\r\n\n" text "${text}")
file(WRITE "${WORK}/fewer words.txt" "${text}")
file(WRITE "${WORK}/no-words.txt" "\n\n")
function(hunspell name)
  file(WRITE "${WORK}/${name}/hunspell" "#!/bin/sh\n${ARGN}\n")
  file(CHMOD "${WORK}/${name}/hunspell" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()
hunspell(knows-all "cat > /dev/null")
hunspell(finds-one "test \"$*\" = '-d nl_NL -i utf-8 -l' || exit 9\ngrep -x zorgverzekeraar")
hunspell(no-dictionary "echo 'Can not open' >&2\nexit 1")
hunspell(killed "kill -9 $$")
run("without their lists words are not compared, and the check says how to do it" ARGS check "${good}" ${day} EXIT 0
    OUT "Words were not compared" "--frequent build/frequent.nl.txt" "Spelling was not checked; add --spelling")
run("a word outside the list of frequent words is an error" ARGS check "${good}" ${day} --frequent "fewer words.txt" EXIT 1
    OUT ": error: " "[rare-word]" "\"zorgverzekeraar\"" "1 error, 0 warnings")
run("all words in the list is clean" ARGS check "${good}" ${day} --frequent words.txt --spelling EXIT 0
    PATH "${WORK}/knows-all:$ENV{PATH}" OUT "0 errors, 0 warnings")
foreach(line IN ITEMS "not compared" "not checked")
  string(FIND "${out}" "${line}" at)
  if(NOT at EQUAL -1)
    message(SEND_ERROR "words were compared and spelling checked, yet the check says: ${out}")
  endif()
endforeach()
run("a word that hunspell does not know is an error" ARGS check "${good}" ${day} --spelling EXIT 1
    PATH "${WORK}/finds-one:$ENV{PATH}" OUT ": error: " "[misspelled-word]" "\"zorgverzekeraar\"" "1 error, 0 warnings")
run("without hunspell the check says what to install, and goes on" ARGS check "${good}" ${day} --spelling EXIT 0
    PATH "${WORK}/empty" OUT "hunspell is not installed; apt install hunspell hunspell-nl" "0 errors, 0 warnings")
run("without the dictionary the check says what to install, and goes on" ARGS check "${good}" ${day} --spelling EXIT 0
    PATH "${WORK}/no-dictionary:$ENV{PATH}" OUT "apt install hunspell-nl" "0 errors, 0 warnings")
run("a hunspell that breaks down is no spelling check" ARGS check "${good}" ${day} --spelling EXIT 0
    PATH "${WORK}/killed:$ENV{PATH}" OUT "Spelling was not checked: ")
run("what was not compared also comes as JSON" ARGS check "${good}" ${day} --json --spelling EXIT 0
    PATH "${WORK}/empty" OUT "\"not_checked\":" "Words were not compared" "hunspell is not installed")
run("a list that is not there is named" ARGS check "${good}" ${day} --frequent gone.txt EXIT 2 ERR "gone.txt" "frequent.mjs")
run("a list without words is named" ARGS check "${good}" ${day} --frequent no-words.txt EXIT 2 ERR "no-words.txt")
run("without --report there is no report" ARGS check "${good}" ${day} --json EXIT 0)
string(JSON none ERROR_VARIABLE absent GET "${out}" report)
if(NOT absent)
  message(SEND_ERROR "check gives a report that nobody asked for")
endif()
run("a folder that is not there is named" ARGS check "${WORK}/gone" EXIT 2 ERR "gone")
run("a folder without manifest is no content" ARGS check "${WORK}/empty" EXIT 2 ERR "content.json")
run("a file past the limit is named" ARGS check "${WORK}/large" EXIT 2 ERR "questions.json" "1024 KiB" "largest_file_kib")

# --- bundle -------------------------------------------------------------------------------------------------------------
set(bundle "${WORK}/bundle.json")
run("a bundle needs a name" ARGS bundle "${content}" ${day} EXIT 2 ERR "-o FILE")
run("broken content gives no bundle" ARGS bundle "${broken}" ${day} --lang nl -o "${bundle}" EXIT 1
    OUT "unknown-criterion" ERR "nothing written")
must_not_exist("broken content gives no bundle" "${bundle}")
run("a language that is not there is named" ARGS bundle "${content}" ${day} --lang tlh -o "${bundle}" EXIT 2
    ERR "\"tlh\"" "available: nl")
must_not_exist("a language that is not there gives no bundle" "${bundle}")
run("a folder that is not there is named" ARGS bundle "${WORK}/gone" -o "${bundle}" EXIT 2 ERR "gone")
run("a bundle can't go into a folder that is not there" ARGS bundle "${good}" ${day} -o "${WORK}/gone/b.json" EXIT 2
    ERR "can't write" "its folder is not there")
run("sound content gives a bundle" ARGS bundle "${content}" ${day} --lang nl -o "${bundle}" EXIT 0 OUT "Wrote")
file(READ "${bundle}" text)
foreach(key IN ITEMS "\"note\":" "\"$schema\"" "\"scenarios\"" "\"facts\"" "\"accepted\"" "\"vocabulary\"")
  string(FIND "${text}" "${key}" at)
  if(NOT at EQUAL -1)
    message(SEND_ERROR "the bundle holds ${key}, which no page shows")
  endif()
endforeach()
if(NOT text MATCHES "Meestal zijn dat er [0-9]+ tot [0-9]+[.]")
  message(SEND_ERROR "the bundle does not say how many questions most families get")
endif()
run("the same content gives the same bundle" ARGS bundle "${content}" ${day} -o "${WORK}/again.json" EXIT 0)
file(SHA256 "${bundle}" first)
file(SHA256 "${WORK}/again.json" second)
if(NOT first STREQUAL second)
  message(SEND_ERROR "two bundles of the same content differ")
endif()

# An archive may be larger than what the page takes.
lay_out(valid-minimal "${WORK}/large")
file(READ "${WORK}/large/rules.json" text)
string(REPEAT "lang " 110000 long)
string(JSON text SET "${text}" sources 0 title "\"${long}\"")
file(WRITE "${WORK}/large/rules.json" "${text}")
run("content can be too large for the page" ARGS bundle "${WORK}/large" ${day} -o "${WORK}/large.bin" EXIT 1
    ERR "the page takes at most")
run("an archive takes it all" ARGS bundle "${WORK}/large" ${day} -o "${WORK}/large.json" EXIT 0 OUT "Wrote")

# As the page gets it: its parts begin with "KW" (4b57), a number and the number of its form.
set(page_bundle "${WORK}/bundle.bin")
run("sound content gives a bundle for the page" ARGS bundle "${content}" ${day} --lang nl -o "${page_bundle}" EXIT 0 OUT "Wrote")
file(READ "${page_bundle}" head LIMIT 3 HEX)
if(NOT head STREQUAL "4b5700")
  message(SEND_ERROR "the bundle for the page begins with ${head}")
endif()
run("the same content gives the page the same bundle" ARGS bundle "${content}" ${day} -o "${WORK}/again.bin" EXIT 0)
file(SHA256 "${page_bundle}" first)
file(SHA256 "${WORK}/again.bin" second)
if(NOT first STREQUAL second)
  message(SEND_ERROR "two bundles of the same content for the page differ")
endif()
run("what only the page reads is no content" ARGS check "${page_bundle}" ${day} EXIT 1 OUT "a bundle that only the page reads")

# --- Other languages ----------------------------------------------------------------------------------------------------
# Sound content with all of its English, with one text less, and with English that can't be read.
set(translated "${WORK}/translated")
set(gap "${WORK}/gap")
set(unreadable "${WORK}/unreadable")
foreach(folder IN ITEMS "${translated}" "${gap}" "${unreadable}")
  lay_out(valid-translated "${folder}")
endforeach()
file(READ "${translated}/i18n/en.json" english)
string(REGEX REPLACE "[^\n]*question.care.why[^\n]*\n" "" text "${english}")
file(WRITE "${gap}/i18n/en.json" "${text}")
file(WRITE "${unreadable}/i18n/en.json" "{\"language\": \"en\", \"name\": \"English\", \"texts\": {},}")
set(english_bundle "${WORK}/bundle.en.json")

run("content may have other languages" ARGS check "${translated}" ${day} EXIT 0 OUT "0 errors, 0 warnings")
run("a bundle in another language" ARGS bundle "${translated}" ${day} --lang en -o "${english_bundle}" EXIT 0 OUT "Wrote")
file(READ "${english_bundle}" out)
json_is("the English bundle" en language)
json_is("the English bundle" "Does your child need nursing at home?" questions 0 title)
json_is("the English bundle" care questions 0 id)
json_is("the English bundle" 2026.11.1 version)
file(REMOVE "${english_bundle}")
run("advice in another language" ARGS advise "${translated}" --answers yes.json --lang en ${day} EXIT 0
    OUT "The health insurance probably pays for this.")
run("a missing translation is a warning" ARGS check "${gap}" ${day} EXIT 0 OUT ": warning: " "[missing-translation]"
    "question.care.why.0" "0 errors, 1 warning, ")
run("a missing translation keeps that language back" ARGS bundle "${gap}" ${day} --lang en -o "${english_bundle}" EXIT 1
    OUT "missing-translation" ERR "no \"en\" yet")
must_not_exist("a language with a gap gives no bundle" "${english_bundle}")
run("a missing translation keeps advice in that language back" ARGS advise "${gap}" --answers yes.json --lang en EXIT 1
    OUT "missing-translation")
run("a missing translation keeps no other language back" ARGS bundle "${gap}" ${day} --lang nl -o "${WORK}/b.json" EXIT 0)
run("a translation that can't be read is an error" ARGS check "${unreadable}" ${day} EXIT 1 OUT "i18n/en.json" "[bad-json]")
run("a translation that can't be read keeps that language back" ARGS bundle "${unreadable}" ${day} --lang en
    -o "${english_bundle}" EXIT 1 OUT "bad-json")
run("a translation that can't be read keeps no other language back" ARGS bundle "${unreadable}" ${day} --lang nl
    -o "${WORK}/b.json" EXIT 0)
run("the languages that are there are named" ARGS advise "${translated}" --answers yes.json --lang tlh EXIT 2
    ERR "available: nl, en")

# texts: what is missing comes out, its translation goes in, and the file is as before.
run("texts needs a language" ARGS texts "${gap}" EXIT 2 ERR "--lang")
run("texts says how to begin a language" ARGS texts "${gap}" --lang fr EXIT 2 ERR "i18n/fr.json")
run("texts prints nothing when all is there" ARGS texts "${translated}" --lang en EXIT 0 OUT "{}")
run("texts prints what is missing" ARGS texts "${gap}" --lang en EXIT 0)
json_is("what is missing" "Verpleging betaalt de zorgverzekeraar." question.care.why.0)
file(WRITE "${WORK}/todo.json" "{\"question.care.why.0\": \"The health insurer pays for nursing.\"}")
run("texts takes a translation by id" ARGS texts "${gap}" --lang en --add todo.json EXIT 0 OUT "Added 1 text to" "0 are missing")
run("after that nothing is missing" ARGS check "${gap}" ${day} EXIT 0 OUT "0 errors, 0 warnings")
file(READ "${gap}/i18n/en.json" text)
string(REPLACE "  \"$schema\": \"../schema/i18n.schema.json\",\n" "" text "${text}")
if(NOT text STREQUAL english)
  message(SEND_ERROR "the added text did not come to its place in the author's order")
endif()
file(WRITE "${WORK}/todo.json" "{\"Zorg\": \"Care!\", \"question.car.title\": \"x\"}")
run("texts takes a translation by the Dutch text, and names what fits nothing" ARGS texts "${gap}" --lang en --add todo.json
    EXIT 1 OUT "Added 1 text to" "\"question.car.title\" is no id and no text" "question.care.title")
file(READ "${gap}/i18n/en.json" out)
json_is("a text by its Dutch" "Care!" texts question.care.short text)
file(READ "${gap}/questions.json" text)
string(REPLACE "Verpleging betaalt" "De verpleging betaalt" text "${text}")
file(WRITE "${gap}/questions.json" "${text}")
run("texts prints what is outdated" ARGS texts "${gap}" --lang en EXIT 0 OUT "De verpleging betaalt")
file(WRITE "${WORK}/todo.json" "{\"question.care.why.0\": 3}")
run("a translation that is no text is refused" ARGS texts "${gap}" --lang en --add todo.json EXIT 1 OUT "wrong-type"
    ERR "nothing written")
run("translations that are not there are named" ARGS texts "${gap}" --lang en --add gone.json EXIT 2 ERR "gone.json")
# A wrong encoding is named, in whatever file it is: as some programs save a list, and with one letter from another one.
string(ASCII 255 254 begin16)
string(ASCII 233 e_acute)
file(WRITE "${WORK}/utf16.json" "${begin16}{")
file(WRITE "${WORK}/latin1.json" "{\"answers\": {\"care\": \"${e_acute}\"}}")
foreach(arguments IN ITEMS "texts;${gap};--lang;en;--add" "advise;${good};--answers" "advise;${good};--json;--answers" "site")
  run("UTF-16 is named: ${arguments}" ARGS ${arguments} utf16.json EXIT 1 OUT "this file is in UTF-16" "wrong-encoding")
  run("another byte is named: ${arguments}" ARGS ${arguments} latin1.json EXIT 1 OUT "here stands the byte E9")
endforeach()
run("a translation that can't be read is not written over" ARGS texts "${unreadable}" --lang en --add todo.json EXIT 1
    OUT "bad-json")

run("pages in another language" ARGS pages "${content}" ${day} --lang en -o "${WORK}/empty" --other nl=../ EXIT 0 OUT "Wrote")
file(READ "${WORK}/empty/uitleg.html" text)
foreach(piece IN ITEMS "<html lang=\"en\">" "href=\"../uitleg.html\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>")
  string(FIND "${text}" "${piece}" at)
  if(at EQUAL -1)
    message(SEND_ERROR "the English page lacks ${piece}")
  endif()
endforeach()
run("a language without a name is named" ARGS pages "${content}" ${day} -o "${WORK}/empty" --other tlh=tlh/ EXIT 2
    ERR "language.tlh")
run("another language has a folder" ARGS pages "${content}" ${day} -o "${WORK}/empty" --other en EXIT 2 ERR "LANGUAGE=FOLDER")

# --- advise -------------------------------------------------------------------------------------------------------------
run("a family with its present advice is a scenario" ARGS advise "${good}" --answers yes.json --scenario ${day} EXIT 0)
json_is("with what was answered" yes answers care)
json_is("and what it leads to" fits expect verdicts zvw)
run("advise needs answers" ARGS advise "${good}" EXIT 2 ERR "--answers FILE")
run("answers that are not there are named" ARGS advise "${good}" --answers gone.json EXIT 2 ERR "gone.json")
run("answers that are no JSON are refused with the line" ARGS advise "${good}" --answers text.json EXIT 1
    OUT "text.json:1:27: error: " "bad-json")
run("content with errors gives no advice" ARGS advise "${broken}" --answers yes.json EXIT 2 ERR "wijzer check")
run("a language that is not there is named" ARGS advise "${good}" --answers yes.json --lang tlh EXIT 2 ERR "tlh")
foreach(row IN ITEMS
        "wrong-id|/answers/car|unknown-question|\"care\""
        "wrong-option|/answers/care|unknown-option|yes, no"
        "wrong-type|/answers/care|wrong-type|one of: yes, no, or \"unknown\""
        "no-answers|/answer|unknown-key|\"answers\"")
  string(REPLACE "|" ";" row "${row}")
  list(GET row 0 name)
  list(GET row 1 place)
  list(GET row 2 check)
  list(GET row 3 allowed)
  run("${name} says what is allowed" ARGS advise "${good}" --answers ${name}.json EXIT 1
      OUT "${name}.json:1:" "[${check}] at ${place}" "${allowed}")
endforeach()
run("a number out of range says the range" ARGS advise "${content}" --answers wrong-range.json EXIT 1
    OUT "/answers/age" "from 0 to 25")
run("every wrong answer is named" ARGS advise "${content}" --answers several-wrong.json EXIT 1
    OUT "/answers/age" "/answers/wlz-indication")
run("wrong answers also come as JSON" ARGS advise "${good}" --answers wrong-option.json --json EXIT 1)
json_is("the JSON of wrong answers" unknown-option findings 0 check)
run("advice reads as text" ARGS advise "${good}" --answers yes.json ${day} EXIT 0 OUT "De zorgverzekering")
run("advice also comes as JSON" ARGS advise "${good}" --answers yes.json --json EXIT 0)
json_is("the JSON of advice" zvw verdicts 0 route)
json_is("the JSON of advice" fits verdicts 0 verdict)
json_is("the JSON of advice" needs-nursing verdicts 0 reasons 0 criterion)
json_is("the JSON of advice" "" next_question)
run("open answers leave a question" ARGS advise "${good}" --answers nothing.json --json EXIT 0)
json_is("the JSON without answers" possible verdicts 0 verdict)
json_is("the JSON without answers" care next_question)
json_is("the JSON without answers" care verdicts 0 depends_on 0)
json_is("the JSON without answers" needs-nursing find_out 0 criterion)

# --- Who publishes it ---------------------------------------------------------------------------------------------------
set(site "${ROOT}/tests/fixtures/site/site.json")
run("who publishes a wizard is said in short" ARGS site "${site}" --release EXIT 0
    OUT "Stichting Zorgpad, https://www.zorgpad.nl/wijzer/")
run("the sample is fit to look at" ARGS site "${ROOT}/web/site.sample.json" EXIT 0)
run("the sample is not fit to publish" ARGS site "${ROOT}/web/site.sample.json" --release EXIT 1
    OUT "site.sample.json:3:" "[sample-site] at /sample" "web/README.md")
file(WRITE "${WORK}/site.json" "{\"name\": \"Zorgpad\", \"adres\": \"https://zorgpad.nl/\"}")
run("a mistake in site.json has its place" ARGS site "${WORK}/site.json" EXIT 1
    OUT "site.json:1:30: error" "[unknown-key] at /adres" "\"address\"")
run("a site.json is needed" ARGS site EXIT 2 ERR "name the file")
run("a site.json that is not there is named" ARGS site "${WORK}/nowhere.json" EXIT 2 ERR "nowhere.json")
file(MAKE_DIRECTORY "${WORK}/signed")
run("nothing is written for a sender with mistakes" ARGS pages "${content}" --lang nl ${day} -o "${WORK}/signed"
    --site "${WORK}/site.json" EXIT 1 OUT "[unknown-key]")
must_not_exist("a sender with mistakes" "${WORK}/signed/privacy.html")

# --- The bundle says the same as the folder ---------------------------------------------------------------------------
# For the first scenario of every file; content/bundled.cpp compares all of them without starting a program for each.
file(GLOB_RECURSE scenario_files "${content}/*.scenarios.json")
set(compared 0)
foreach(file IN LISTS scenario_files)
  file(READ "${file}" text)
  string(JSON given GET "${text}" scenarios 0 answers)
  string(JSON today ERROR_VARIABLE none GET "${text}" scenarios 0 today)
  if(none)
    set(today 2026-11-21)
  endif()
  answers(scenario "${given}")
  set(arguments --answers scenario.json --today ${today} --json)
  run("the first scenario of ${file}" ARGS advise "${content}" ${arguments} EXIT 0)
  set(from_folder "${out}")
  run("the first scenario of ${file}, bundled" ARGS advise "${bundle}" ${arguments} EXIT 0)
  if(NOT out STREQUAL from_folder)
    message(SEND_ERROR "the first scenario of ${file}: the bundle gives other advice than the folder")
  endif()
  math(EXPR compared "${compared} + 1")
endforeach()
if(compared LESS 5)
  message(SEND_ERROR "only ${compared} scenarios compared")
endif()
