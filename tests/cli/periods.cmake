# Runs the commands on content that changes on a day.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-periods -P tests/cli/periods.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(before --today 2026-12-31)
set(after --today 2027-01-01)

lay_out(valid-periods "${WORK}/content")
run("check names the periods, and proves each" ARGS check content ${before} EXIT 0
    OUT "until 2026-12-31, from 2027-01-01" "0 errors, 0 warnings")
run("for programs too" ARGS check content --json ${before} EXIT 0)
json_is("the first period ends the day before" 2026-12-31 periods 0 until)
json_is("the second begins on the day" 2027-01-01 periods 1 from)
run("the same from the other side" ARGS check content --today 2028-01-01 EXIT 0 OUT "until 2026-12-31, from 2027-01-01")

file(WRITE "${WORK}/sides.json" "{ \"scenarios\": [
  { \"id\": \"one-side\", \"title\": \"One side\", \"today\": \"2026-12-31\", \"answers\": { \"care\": \"yes\" }, \"expect\": { \"verdicts\": { \"zvw\": \"fits\" } } },
  { \"id\": \"other-side\", \"title\": \"Other side\", \"today\": \"2027-01-01\", \"answers\": { \"care\": \"some\" }, \"expect\": { \"verdicts\": { \"zvw\": \"no\" } } } ] }")
lay_out(valid-periods "${WORK}/sides")
file(COPY "${WORK}/sides.json" DESTINATION "${WORK}/sides")
file(READ "${WORK}/sides/content.json" manifest)
string(REPLACE "\"criteria.json\"" "\"criteria.json\", \"sides.json\"" manifest "${manifest}")
file(WRITE "${WORK}/sides/content.json" "${manifest}")
run("a scenario of another period is tried and told, from either side" ARGS scenarios sides --results ${before} EXIT 1
    OUT "passes one-side" "FAILS  other-side" "5 of 6 scenarios pass")
run("also once its own period has come" ARGS scenarios sides --results ${after} EXIT 1
    OUT "passes one-side" "FAILS  other-side" "5 of 6 scenarios pass")

run("diff says whom a day touches" ARGS diff content ${before} ${after} EXIT 1
    OUT "content on 2026-12-31" "content on 2027-01-01" "care/some")
run("nobody is touched within a period" ARGS diff content --today 2026-01-01 ${before} EXIT 0
    OUT "Nobody gets another verdict")
run("one folder needs two days" ARGS diff content ${before} EXIT 2 ERR "--today twice")
run("no command takes three days" ARGS diff content ${before} ${after} ${after} EXIT 2 ERR "too often")
run("no other command takes two" ARGS check content ${before} ${after} EXIT 2 ERR "too often")

file(WRITE "${WORK}/some.json" "{ \"answers\": { \"care\": \"some\" } }")
run("an answer counts from its day" ARGS advise content --answers some.json --json ${after} EXIT 0)
json_is("what holds from that day decides" fits verdicts 0 verdict)
run("before that it is not there" ARGS advise content --answers some.json ${before} EXIT 1 OUT "nothing has the id")

run("a bundle is of a day" ARGS bundle content --lang nl -o day.json ${after} EXIT 0 OUT "day.json")
run("without a day there is one for each period from the version on" ARGS bundle content --lang nl -o all.json EXIT 0
    OUT "all.json" "all.from-2027-01-01.json")
file(READ "${WORK}/all.json" now)
file(READ "${WORK}/all.from-2027-01-01.json" then)
file(READ "${WORK}/day.json" day)
if(now MATCHES "Een beetje" OR NOT then MATCHES "Een beetje" OR now MATCHES "valid" OR then MATCHES "valid")
  message(SEND_ERROR "a bundle holds what does not hold in its period, or lacks what does")
endif()
if(NOT then STREQUAL day)
  message(SEND_ERROR "the bundle of a period is another one than that of its first day")
endif()

# Two texts under one id: each keeps its translation.
lay_out(valid-periods "${WORK}/two")
file(COPY "${ROOT}/tests/fixtures/content/valid-translated/i18n" DESTINATION "${WORK}/two")
file(READ "${WORK}/two/criteria.json" criteria)
string(FIND "${criteria}" "needs-nursing" at REVERSE)
string(SUBSTRING "${criteria}" 0 ${at} first)
string(SUBSTRING "${criteria}" ${at} -1 second)
string(REPLACE "Uw kind heeft thuis verpleging nodig." "Uw kind heeft veel of een beetje verpleging nodig." second "${second}")
file(WRITE "${WORK}/two/criteria.json" "${first}${second}")
run("the text of the other day lacks its translation" ARGS texts two --lang en ${after} EXIT 0 OUT "veel of een beetje")
file(WRITE "${WORK}/add.json" "{ \"criterion.needs-nursing.true\": \"Much or a little.\",
  \"question.care.option.some.label\": \"A little\" }")
run("it is added beside the first" ARGS texts two --lang en --add add.json ${after} EXIT 0 OUT "0 are missing")
run("adding nothing keeps both" ARGS texts two --lang en --add add.json ${after} EXIT 0 OUT "0 are missing")
run("both periods are translated" ARGS check two ${before} EXIT 0 OUT "0 errors, 0 warnings")
run("and have their bundles" ARGS bundle two --lang en -o en.json EXIT 0 OUT "en.from-2027-01-01.json")
file(READ "${WORK}/en.json" now)
file(READ "${WORK}/en.from-2027-01-01.json" then)
if(now MATCHES "Much or a little" OR NOT then MATCHES "Much or a little")
  message(SEND_ERROR "a bundle holds the translation of another period")
endif()

# What is handed over: numbers for what holds on any day, and the advice of the day that the code tells.
lay_out(valid-periods "${WORK}/numbered")
file(READ "${WORK}/numbered/interface.json" interface)
string(REPLACE "\"interface\": {" "\"interface\": { \"result.mark\": \"Tekst {mark}\", \"result.read\": \"Tekst {from} {until}\","
       interface "${interface}")
file(WRITE "${WORK}/numbered/interface.json" "${interface}")
run("every period gets its numbers" ARGS handover numbered --add ${before} EXIT 0 OUT "Gave")
run("and has them all" ARGS check numbered ${before} EXIT 0 OUT "0 errors, 0 warnings")
run("on either side" ARGS check numbered ${after} EXIT 0 OUT "0 errors, 0 warnings")
run("with numbers there are bundles" ARGS bundle numbered --lang nl -o numbered.json EXIT 0 OUT "numbered.from-2027-01-01.json")
run("an answer of a day to come is handed over on that day" ARGS advise numbered --answers some.json --format code ${after} EXIT 0)
string(STRIP "${out}" code)
run("and read on it" ARGS advise numbered --handover "${code}" --json ${after} EXIT 0)
json_is("with what it decides" fits verdicts 0 verdict)
run("the advice is made again as on the day of the code" ARGS reproduce numbered --handover "${code}" EXIT 0
    OUT "De zorgverzekering betaalt dit waarschijnlijk")
run("one form of handover at a time" ARGS handover numbered --add --table EXIT 2 ERR "choose one")
run("one form of advice at a time" ARGS advise numbered --answers some.json --format code --scenario ${after} EXIT 2
    ERR "choose one")

file(READ "${WORK}/content/criteria.json" criteria)
string(REPLACE "2026-12-31" "2026-12-32" criteria "${criteria}")
file(WRITE "${WORK}/content/criteria.json" "${criteria}")
foreach(command advise diff graph pages bundle scenarios texts words)
  set(needs "")
  if(command STREQUAL advise)
    set(needs --answers some.json)
  elseif(command STREQUAL diff)
    set(needs content)
  elseif(command STREQUAL pages OR command STREQUAL bundle)
    set(needs --lang nl -o made)
  elseif(command STREQUAL texts)
    set(needs --lang en)
  endif()
  run("${command} sends to check where a day is wrong" ARGS ${command} content ${needs} ${before} EXIT 2 ERR "wijzer check")
endforeach()
run("which names it" ARGS check content ${before} EXIT 1 OUT "[bad-period] at /criteria/0/valid/until")
