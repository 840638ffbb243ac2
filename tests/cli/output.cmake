# What a command prints or writes arrives whole, or the command says so: exit code 2 and the reason.
# Run: cmake -DWIJZER=build/wijzer -DROOT=. -DWORK=build/cli-output -P tests/cli/output.cmake
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/helpers.cmake")
only_with_all()

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(content "${ROOT}/content")

lay_out(valid-minimal "${WORK}/small")
lay_out(valid-translated "${WORK}/translated")
lay_out(valid-minimal "${WORK}/other")
file(READ "${WORK}/other/rules.json" text)
string(REPLACE [["is": "yes"]] [["is": "no"]] text "${text}")
file(WRITE "${WORK}/other/rules.json" "${text}")
file(WRITE "${WORK}/yes.json" [[{"answers": {"care": "yes"}}]])

# shell(<what must hold> EXIT <code> SCRIPT <line> [OUT <piece>...] [ERR <piece>...] [NOT <piece>...])
# The script knows $W, the command. Leaves what was printed in `out`.
function(shell claim)
  cmake_parse_arguments(PARSE_ARGV 1 run "" "EXIT;SCRIPT" "OUT;ERR;NOT")
  execute_process(COMMAND "${CMAKE_COMMAND}" -E env "W=${WIJZER}" sh -c "${run_SCRIPT}" WORKING_DIRECTORY "${WORK}"
                  RESULT_VARIABLE status OUTPUT_VARIABLE printed ERROR_VARIABLE complaint)
  must_say("${claim}")
  foreach(piece IN LISTS run_NOT)
    string(FIND "${printed}${complaint}" "${piece}" at)
    if(NOT at EQUAL -1)
      message(SEND_ERROR "${claim}: printed \"${piece}\":\n${printed}${complaint}")
    endif()
  endforeach()
  set(out "${printed}" PARENT_SCOPE)
endfunction()

# --- What can't be printed ---------------------------------------------------------------------------------------------
foreach(arguments IN ITEMS
        "--help" "check small" "check small --json" "check small --report" "check small --figures" "texts translated --lang en"
        "diff small other" "diff small other --json" "diff small other --markdown" "graph small" "graph small --json"
        "scenarios small" "outcomes small" "outcomes small --json" "scenarios small -o s.json" "bundle small -o b.json" "advise small --answers yes.json"
        "advise small --answers yes.json --json" "advise small --answers yes.json --paper" "find small care"
        "find small question/care --json" "words small" "words small --json" "sources small" "sources small --json"
        "scenarios small --results")
  shell("a full disk is told: ${arguments}" EXIT 2 SCRIPT "\"$W\" ${arguments} > /dev/full"
        ERR "can't write what was asked for: No space left on device")
  shell("a closed output is told: ${arguments}" EXIT 2 SCRIPT "\"$W\" ${arguments} >&-"
        ERR "can't write what was asked for: Bad file descriptor")
  # The reader is gone before the command begins.
  shell("a reader that went away is told: ${arguments}" EXIT 2
        SCRIPT "{ sleep 0.2; \"$W\" ${arguments}; echo $? > status; } | true; exit $(cat status)"
        ERR "can't write what was asked for: Broken pipe")
endforeach()
shell("what is printed with a closed output does not end up in the file that is written" EXIT 2
      SCRIPT "\"$W\" bundle small -o b.json >&-")
file(READ "${WORK}/b.json" out)
json_is("the bundle" 2026.11.1 version)

# --- What the page would not take --------------------------------------------------------------------------------------
lay_out(valid-minimal "${WORK}/large")
file(READ "${WORK}/large/rules.json" text)
string(REPEAT "Vraag ook wie u kan helpen. " 20000 long)
string(REPLACE "Vraag ook wie u kan helpen." "${long}" text "${text}")
file(WRITE "${WORK}/large/rules.json" "${text}")
shell("a bundle that the page would not take is not written, and why" EXIT 1
      SCRIPT "\"$W\" bundle large -o large.bin; status=$?; test -e large.bin && echo there; exit $status"
      ERR "the page takes at most 524288" NOT "there")

# --- The day -----------------------------------------------------------------------------------------------------------
shell("the day is that of SOURCE_DATE_EPOCH where it is set" EXIT 1
      SCRIPT "SOURCE_DATE_EPOCH=4102444800 \"$W\" check small" OUT "review-missed")
shell("a SOURCE_DATE_EPOCH that is none is told, and not taken" EXIT 0
      SCRIPT "SOURCE_DATE_EPOCH=tomorrow \"$W\" check small" ERR "SOURCE_DATE_EPOCH is no number of seconds")
shell("pages are the same on whatever day they are made" EXIT 0
      SCRIPT "mkdir p1 p2 && SOURCE_DATE_EPOCH=1796000000 \"$W\" pages \"${content}\" -o p1 && \
SOURCE_DATE_EPOCH=1798700000 \"$W\" pages \"${content}\" -o p2 && diff -r p1 p2")

# --- What can't be written ---------------------------------------------------------------------------------------------
set(english "${WORK}/translated/i18n/en.json")
file(READ "${english}" english_before)
file(WRITE "${WORK}/todo.json" [[{"Zorg": "Care!"}]])
file(MAKE_DIRECTORY "${WORK}/pages")

# keeps(<claim> <file> <before>): the file is as it was, and nothing half written lies beside it.
function(keeps claim file before)
  file(READ "${file}" text)
  if(NOT text STREQUAL before)
    message(SEND_ERROR "${claim}: ${file} was changed")
  endif()
  file(GLOB beside "${file}.*")
  if(beside)
    message(SEND_ERROR "${claim}: left ${beside}")
  endif()
endfunction()

# A file may not grow past one block here.
shell("a bundle that does not fit is not written, and the reason is told" EXIT 2
      SCRIPT "ulimit -f 1; \"$W\" bundle small -o small-bundle.json" ERR "can't write \"small-bundle.json\": File too large")
must_not_exist("a bundle that does not fit" "${WORK}/small-bundle.json")
file(WRITE "${WORK}/old.json" "old")
shell("a bundle that does not fit leaves the one of before" EXIT 2 SCRIPT "ulimit -f 1; \"$W\" bundle small -o old.json"
      ERR "File too large")
keeps("a bundle that does not fit" "${WORK}/old.json" "old")
shell("translations that do not fit leave those of before" EXIT 2
      SCRIPT "ulimit -f 1; \"$W\" texts translated --lang en --add todo.json" ERR "File too large")
keeps("translations that do not fit" "${english}" "${english_before}")
file(WRITE "${WORK}/pages/uitleg.html" "old")
shell("pages that do not fit leave all of those of before" EXIT 2
      SCRIPT "ulimit -f 1; \"$W\" pages '${content}' --today 2026-11-21 -o pages" ERR "File too large")
file(GLOB written RELATIVE "${WORK}/pages" "${WORK}/pages/*")
if(NOT written STREQUAL "uitleg.html")
  message(SEND_ERROR "pages that do not fit left ${written}")
endif()
keeps("pages that do not fit" "${WORK}/pages/uitleg.html" "old")

# A full disk, where this user may make one.
set(small_disk "mkdir -p disk && mount -t tmpfs -o size=16k tmpfs disk && cp old.json disk/old.json && head -c 10k /dev/zero > disk/fill")
execute_process(COMMAND unshare -rm sh -c "${small_disk}" WORKING_DIRECTORY "${WORK}"
                RESULT_VARIABLE no_disk OUTPUT_QUIET ERROR_QUIET)
if(no_disk EQUAL 0)
  shell("a full disk leaves the bundle of before" EXIT 2
        SCRIPT "unshare -rm sh -c '${small_disk} && { \"$W\" bundle translated -o disk/old.json; code=$?; cat disk/old.json; ls disk; exit $code; }'"
        OUT "old" "fill" ERR "can't write \"disk/old.json\": No space left on device" NOT "old.json.")
else()
  message(STATUS "no disk of our own can be made here; only the limit on files was tried")
endif()

shell("a folder that is not there is named" EXIT 2 SCRIPT "\"$W\" scenarios small -o gone/s.json"
      ERR "can't write \"gone/s.json\": its folder is not there")
shell("a folder is no file" EXIT 2 SCRIPT "\"$W\" bundle small -o pages" ERR "can't write \"pages\": Is a directory")
shell("a file in place of a folder is told" EXIT 2 SCRIPT "\"$W\" pages '${content}' --today 2026-11-21 -o old.json"
      ERR "Not a directory")
shell("what can't be read is told with the reason" EXIT 2 SCRIPT "\"$W\" advise small --answers pages"
      ERR "can't read \"pages\": Is a directory")
shell("what does not end is not read for ever" EXIT 2 SCRIPT "\"$W\" advise small --answers /dev/zero" ERR "larger than 1024 KiB")
shell("what is no file is written as it is" EXIT 0 SCRIPT "\"$W\" scenarios small -o /dev/stdout" OUT "scenarios")
shell("a link stays a link, and permissions stay" EXIT 0
      SCRIPT "chmod 640 old.json; ln -s old.json link.json; \"$W\" bundle small -o link.json && test -L link.json && ls -l old.json"
      OUT "-rw-r-----")
shell("a new file gets the permissions that every new file gets" EXIT 0
      SCRIPT "umask 027; \"$W\" bundle small -o new.json; ls -l new.json" OUT "-rw-r-----")

# --- Two at once ---------------------------------------------------------------------------------------------------------
file(READ "${english}" text)
string(REGEX MATCHALL "\n    \"question[^\"]*\"" ids "${text}")
set(script "")
foreach(id IN LISTS ids)
  string(REGEX REPLACE "[^\"]*\"([^\"]*)\"" "\\1" id "${id}")
  file(WRITE "${WORK}/add-${id}.json" "{\"${id}\": \"added ${id}\"}")
  string(APPEND script "\"$W\" texts translated --lang en --add 'add-${id}.json' > /dev/null & ")
endforeach()
shell("several that add texts at once keep the texts of all" EXIT 0 SCRIPT "${script} wait")
file(READ "${english}" out)
list(LENGTH ids count)
if(count LESS 5)
  message(SEND_ERROR "only ${count} texts were added at once")
endif()
foreach(id IN LISTS ids)
  string(REGEX REPLACE "[^\"]*\"([^\"]*)\"" "\\1" id "${id}")
  json_is("a text that was added beside others" "added ${id}" texts "${id}" text)
endforeach()
file(WRITE "${english}" "${english_before}")
# While somebody else is at a folder, each command that changes it waits.
file(MAKE_DIRECTORY "${WORK}/empty")
foreach(arguments IN ITEMS "texts translated --lang en --add todo.json" "rename translated question/care caring"
        "scenarios translated --accept all" "handover translated --add" "check translated --fix" "new empty")
  separate_arguments(words UNIX_COMMAND "${arguments}")
  list(GET words 1 folder)
  shell("who changes a folder waits for who is at it: ${arguments}" EXIT 124
        SCRIPT "flock ${folder} timeout 1 \"$W\" ${arguments}")
endforeach()
file(READ "${english}" text)
if(NOT text STREQUAL english_before)
  message(SEND_ERROR "translations were changed while somebody else was at them")
endif()
shell("of two that begin a wizard in one folder one is told that it is not empty" EXIT 0
      SCRIPT "for i in $(seq 40); do rm -rf begun; \"$W\" new begun --lang nl > one 2>&1 & \"$W\" new begun --lang en > two 2>&1; wait
              test $(cat one two | grep -c 'not empty') = 1 || { cat one two; exit 1; }; done")

# --- What a terminal would obey ------------------------------------------------------------------------------------------
# One text of each shape holds ESC, U+202E and U+200B; no command prints them as they are.
file(COPY "${WORK}/small/" DESTINATION "${WORK}/odd")
file(READ "${WORK}/odd/questions.json" text)
string(REPLACE [["short": "Zorg"]] [["short": "Z\u001b[31morg\u202e\u200b\u0085"]] text "${text}")
file(WRITE "${WORK}/odd/questions.json" "${text}")
file(READ "${WORK}/odd/rules.json" text)
string(REPLACE [["title": "]] [["title": "T\u001b[2J\u202e]] text "${text}")
file(WRITE "${WORK}/odd/rules.json" "${text}")
string(ASCII 27 escape)
string(ASCII 226 128 174 turned)
string(ASCII 226 128 139 thin)
foreach(arguments IN ITEMS "check odd" "check odd --json" "check odd --report" "check odd --witnesses" "diff small odd"
        "diff small odd --json" "diff small odd --markdown" "graph odd" "graph odd --json" "graph odd --question care"
        "scenarios odd" "advise odd --answers yes.json" "advise odd --answers yes.json --json" "bundle odd -o odd.json"
        "find odd org" "words odd" "words odd --json" "sources odd" "outcomes odd" "handover odd" "rename odd question/care caring")
  shell("nothing that a terminal obeys is printed: ${arguments}" EXIT 0 SCRIPT "\"$W\" ${arguments} 2>&1 || true"
        NOT "${escape}" "${turned}" "${thin}")
endforeach()
shell("it is printed so that it can be seen" EXIT 0 SCRIPT "\"$W\" graph odd" OUT "<U+001B>" "<U+202E>" "<U+200B>" "<U+0085>")
shell("in JSON it is escaped, and stays the same text" EXIT 0 SCRIPT "\"$W\" graph odd --json")
string(ASCII 194 133 next_line)
json_is("a label" "Z${escape}[31morg${turned}${thin}${next_line}" points 0 label)
shell("an argument is printed so that it can be seen" EXIT 2 SCRIPT "\"$W\" \"$(printf 'ch\\033[31meck')\"" ERR "ch<U+001B>"
      NOT "${escape}")
