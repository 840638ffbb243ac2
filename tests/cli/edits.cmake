# Runs the commands that look at edits and at the whole content: diff, scenarios, graph.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-edits -P tests/cli/edits.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(content "${ROOT}/content")
set(day --today 2026-11-21)

# edit(<name> <file> <from> <to>...) copies the shipped content and replaces text in one of its files.
function(edit name file)
  file(COPY "${content}/" DESTINATION "${WORK}/${name}" PATTERN i18n EXCLUDE)
  file(READ "${WORK}/${name}/${file}" text)
  while(ARGN)
    list(POP_FRONT ARGN from to)
    string(FIND "${text}" "${from}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${file} does not hold \"${from}\" any more; adapt the edit \"${name}\"")
    endif()
    string(REPLACE "${from}" "${to}" text "${text}")
  endwhile()
  file(WRITE "${WORK}/${name}/${file}" "${text}")
endfunction()

# --- diff ---------------------------------------------------------------------------------------------------------------
run("diff needs two folders" ARGS diff "${content}" EXIT 2 ERR "two content folders" "content/README.md")
run("diff takes no third folder" ARGS diff a b c EXIT 2 ERR "\"c\" is one argument too many" "two content folders")
run("a folder that is not there is named" ARGS diff "${content}" "${WORK}/gone" EXIT 2 ERR "gone")
run("one form at a time" ARGS diff "${content}" "${content}" --json --markdown EXIT 2 ERR "one of --json, --markdown and --format")
run("content is the same as itself" ARGS diff "${content}" "${content}" ${day} EXIT 0 OUT "Nobody gets another verdict")

edit(broken criteria/child.json [["question": "age", "below": 18]] [["question": "agee", "below": 18]])
run("content with errors is refused, with their number and the remedy" ARGS diff "${content}" "${WORK}/broken" EXIT 2
    ERR "has errors" "wijzer check")

edit(words criteria/child.json "Uw kind is jonger dan 18 jaar." "Uw kind is nog geen 18 jaar.")
run("other words are no other behaviour, but are named" ARGS diff "${content}" "${WORK}/words" ${day} EXIT 0
    OUT "Nobody gets another verdict" "Words that changed" "criterion.")
edit(threshold criteria/child.json [["question": "age", "below": 18]] [["question": "age", "below": 17]])
run("another threshold changes verdicts" ARGS diff "${content}" "${WORK}/threshold" ${day} EXIT 1
    OUT "Verdicts:" "jeugdwet" "fits -> possible" "Leeftijd: 17 jaar" "Questions:" " %")
edit(topic topics/life.json [["when": { "question": "age", "at_least": 12, "below": 18 },]]
     [["when": { "question": "age", "at_least": 14, "below": 18 },]])
run("the comparison opens with what changes most, be it no verdict" ARGS diff "${content}" "${WORK}/topic" ${day} EXIT 1
    OUT " % of the situations something changes: topics in ")

# The other forms of a comparison, of a small content, as each is made from the same findings.
lay_out(valid-minimal "${WORK}/small")
lay_out(valid-minimal "${WORK}/other")
file(READ "${WORK}/other/rules.json" text)
string(REPLACE [["is": "yes"]] [["is": "no"]] text "${text}")
string(REPLACE "Uw kind heeft thuis verpleging nodig." "Uw kind heeft verpleging nodig." text "${text}")
file(WRITE "${WORK}/other/rules.json" "${text}")
run("the page for a review has a summary, a table per kind, examples and the words that changed"
    ARGS diff "${WORK}/small" "${WORK}/other" ${day} --markdown EXIT 1
    OUT "# What this edit changes" " % of the situations something changes: " "verdicts in " "## Verdicts"
        "| Route | Before | After | Share | Shortest example |" "equally likely" "## Words that changed" "Uw kind heeft thuis verpleging nodig." "Uw kind heeft verpleging nodig.")
run("the comparison also comes as JSON" ARGS diff "${WORK}/small" "${WORK}/other" ${day} --json EXIT 1)
json_is("the JSON of diff" OFF same)
json_is("the JSON of diff" verdict changes 0 kind)
json_is("the JSON of diff" verdict kinds 0 kind)
string(JSON reach GET "${out}" changed_per_million)
if(NOT reach GREATER 0)
  message(SEND_ERROR "the JSON of diff says that nothing changes: ${reach}")
endif()

edit(moved content.json [["questions/help.json",]] [["questions/help.json", ]]
     [["criteria/help.json",]] "" [["criteria/child.json",]] [["criteria/child.json", "criteria/help.json",]]
     [["routes/zvw.json",]] "" [["routes/wmo.json",]] [["routes/wmo.json", "routes/zvw.json",]]
     [["steps/insurer.json",]] "" [["steps/life.json",]] [["steps/life.json", "steps/insurer.json",]])
run("files in another order make no difference" ARGS diff "${content}" "${WORK}/moved" ${day} EXIT 0
    OUT "Nobody gets another verdict")

# --- check, on content that lost a line ---------------------------------------------------------------------------------
# loses(<file> <line> <answer>...): without this line of a rule the check names a family that no advice is left for.
function(loses file line)
  string(MAKE_C_IDENTIFIER "lost ${file} ${line}" name)
  edit(${name} ${file} "${line}" "")
  run("${file} without ${line}" ARGS check "${WORK}/${name}" ${day} EXIT 1
      OUT "some people get no route and no advice, for example: " "[no-advice]" ${ARGN})
endfunction()

# Each is a proof of the whole content: two at every run, the others with --all.
loses(routes/jeugdwet.json [[              { "criterion": "respite" },]] "Wat nog meer nodig is: Rust voor ons als ouders")
loses(routes/wlz.json [[          { "criterion": "has-wlz" },]] "Een Wlz-indicatie")
if("$ENV{WIJZER_ALL}" STREQUAL "1")
  loses(routes/zvw.json [[                  { "criterion": "nursing" },]]
        "Zorg en hulp: Leren om zelf verpleegkundige handelingen te doen")
  loses(routes/zvw.json [[, { "criterion": "medical-transport" }]] "Wat nog meer nodig is: Vervoer naar ziekenhuis")
  loses(routes/jeugdwet.json [[              { "criterion": "guidance" },]] "Zorg en hulp: Begeleiding")
  loses(routes/wmo.json [[, { "criterion": "respite" }]] "Leeftijd: 18 jaar" "Wat nog meer nodig is: Rust voor ons als ouders")
endif()

# --- scenarios ----------------------------------------------------------------------------------------------------------
run("scenarios takes one folder" ARGS scenarios a b EXIT 2 ERR "one argument too many")
run("content with errors gives no scenarios" ARGS scenarios "${WORK}/broken" ${day} EXIT 2 ERR "wijzer check")
run("scenarios can't go into a folder that is not there" ARGS scenarios "${WORK}/small" ${day}
    -o "${WORK}/gone/edges.json" EXIT 2 ERR "its folder is not there")
edit(kept content.json [["pages/questions.json",]] [["edges.scenarios.json", "pages/questions.json",]])
run("every boundary of the shipped content has a scenario on either side" ARGS scenarios "${content}" ${day}
    -o "${WORK}/kept/edges.scenarios.json" EXIT 0 OUT "examples at boundaries")
run("the generated scenarios can be kept as they are" ARGS check "${WORK}/kept" ${day} EXIT 0 OUT "0 errors, 0 warnings")
file(READ "${WORK}/kept/edges.scenarios.json" out)
json_is("the file names its schema" "schema/content.schema.json" "$schema")
string(JSON count LENGTH "${out}" scenarios)
if(count LESS 100)
  message(SEND_ERROR "only ${count} boundaries of the shipped content have a scenario")
endif()
foreach(age IN ITEMS 17 18)
  string(FIND "${out}" "at ${age}." at)
  if(at EQUAL -1)
    message(SEND_ERROR "no generated scenario is about the age of ${age}")
  endif()
endforeach()
run("boundaries that scenarios look at already are left out" ARGS scenarios "${WORK}/kept" ${day} EXIT 0)
string(JSON again LENGTH "${out}" scenarios)
math(EXPR half "${count} / 2")
if(again GREATER half)
  message(SEND_ERROR "of ${count} generated scenarios that were kept, ${again} are generated again")
endif()

# --- graph --------------------------------------------------------------------------------------------------------------
run("a drawing of the whole" ARGS graph "${content}" EXIT 0 OUT "digraph {" "Leeftijd" "}")
run("a drawing of a route" ARGS graph "${content}" --route wlz EXIT 0 OUT "digraph {" "label=\"one of these" "label=\"fits" ", penwidth=")
run("a drawing of a question" ARGS graph "${content}" --question age EXIT 0 OUT "digraph {" "Langdurige zorg (Wlz)")
run("a drawing says how often what it shows is so" ARGS graph "${content}" --route wlz --lang nl EXIT 0 OUT "penwidth=" " %\", shape")
run("a drawing also comes as a page" ARGS graph "${content}" --route zvw --lang nl --html "${WORK}/zvw.html" EXIT 0 OUT "Wrote ")
file(READ "${WORK}/zvw.html" page)
if(NOT page MATCHES "<ul>.*<ul>.* %\\)" OR NOT page MATCHES "<h1>Kaart</h1>")
  message(SEND_ERROR "the page of a drawing is no tree with shares: ${page}")
endif()
run("one form at a time" ARGS graph "${content}" --html x.html --json EXIT 2 ERR "choose one of --json and --html")
run("a drawing also comes as JSON" ARGS graph "${content}" --route zvw --json EXIT 0 OUT "\"per_million\"")
json_is("the first point of a route is that route" route points 0 kind)
run("a route that is not there is named with those that are" ARGS graph "${content}" --route wlzz EXIT 2 ERR "wlzz" "zvw, wlz")
run("a question that is not there is named with those that are" ARGS graph "${content}" --question agee EXIT 2
    ERR "agee" "goal")
run("one part at a time" ARGS graph "${content}" --question age --route wlz EXIT 2 ERR "one of --route and --question")
run("content with errors gives no drawing" ARGS graph "${WORK}/broken" EXIT 2 ERR "wijzer check")
edit(large content.json [["questions/goal.json",]] [["questions/goal.json", "questions/many.json",]])
set(many "")
set(comma "")
foreach(i RANGE 90)
  string(APPEND many "${comma}{ \"id\": \"extra-${i}\", \"type\": \"date\", \"short\": \"E\", \"title\": \"E?\", \"why\": \"E\" }")
  set(comma ",")
endforeach()
file(WRITE "${WORK}/large/questions/many.json" "{\"questions\": [${many}]}")
run("a drawing that is too large to read says how to draw a part" ARGS graph "${WORK}/large" EXIT 2
    ERR "points, more than 80" "--question ID or --route ID" "--json")
run("what is too large to draw still comes as JSON" ARGS graph "${WORK}/large" --json EXIT 0 OUT "extra-90")
