#!/usr/bin/env bash
# Writes docs/safety-evidence.md: every safety rule with the tests that hold it, in each channel, and how they ended in the last run of ./test.sh.
# A rule without a test, a test that did not run and one that failed end it with an error, and nothing is written.
set -euo pipefail
cd "$(dirname "$0")/.."
logs=artifacts/test-logs rules=tests/WegoBot.Tests/Safety page=docs/safety-evidence.md
runs=(WegoBot.Dialogue.Tests WegoBot.Tests WegoBot.Tests-on-PostgreSQL WegoBot.Browser.Tests)
for run in "${runs[@]}"; do
    [ -s "$logs/$run.log" ] || { echo "$logs/$run.log is missing: run ./test.sh first." >&2; exit 1; }
done

paths=()
for run in "${runs[@]}"; do paths+=("$logs/$run.log"); done
new=$(mktemp)
trap 'rm -f "$new"' EXIT
awk -F'\t' -v day="$(date -u -r "$logs/WegoBot.Tests.log" +%F)" '
    # Class and method of a line of a log, without the namespace and the arguments.
    function name(line,    parts, count) {
        sub(/^  (Passed|Failed|Skipped) /, "", line); sub(/[( ].*/, "", line)
        count = split(line, parts, /[.+]/)
        return parts[count - 1] "." parts[count]
    }
    FILENAME ~ /\.log$/ {
        if ($0 ~ /^  Passed [A-Z]/) passed[name($0)]++
        else if ($0 ~ /^  (Failed|Skipped) [A-Z]/) others[name($0)]++
        next
    }
    FNR == 1 { next }
    FILENAME ~ /Rules\.tsv$/ { order[++rules] = $1; title[$1] = $2; next }
    {
        count = split($3, tests, " ")
        for (i = 1; i <= count; i++) {
            test = tests[i]
            if (!(($1, test) in known)) { known[$1, test] = 1; list[$1] = list[$1] " " test }
            held[$1, test, $2] = 1
            if (!(test in passed)) { print test " did not run" > "/dev/stderr"; broken = 1 }
            if (test in others) { print test " failed or was skipped" > "/dev/stderr"; broken = 1 }
        }
        if ($4 != "") why[$1] = why[$1] "- " label[$2] ": " $4 "\n"
    }
    BEGIN {
        label["Telegram"] = "Telegram"; label["Viber"] = "Viber"; label["WebChat"] = "Web chat"; label["Staff"] = "Staff"
        columns = split("Telegram Viber WebChat Staff", channels, " ")
    }
    END {
        print "# Safety: what holds each rule\n"
        print "`tests/evidence.sh` writes this page from the results of `./test.sh`. The last run was on " day ". Every test below passed in it, on SQLite and, where the"
        print "engine matters, on PostgreSQL. The cases are how often a test ran there, with all its inputs. A generated test counts as one.\n"
        print "The rules are numbered as in the tests. What a rule does not cover is in [What it does not protect against](limits.md) and in the"
        print "[threat model](threat-model.md)."
        for (r = 1; r <= rules; r++) {
            rule = order[r]
            if (list[rule] == "") { print rule " has no test" > "/dev/stderr"; broken = 1 }
            print "\n## " rule ": " title[rule] "\n"
            print "| Test | Cases passed | Telegram | Viber | Web chat | Staff |"
            print "| --- | ---: | :---: | :---: | :---: | :---: |"
            count = split(list[rule], tests, " ")
            for (i = 1; i <= count; i++) {
                row = "| `" tests[i] "` | " passed[tests[i]] " |"
                for (c = 1; c <= columns; c++) row = row ((rule, tests[i], channels[c]) in held ? " ✓ |" : " |")
                print row
            }
            if (why[rule] != "") printf "\nWhere it does not apply, or only in part:\n\n%s", why[rule]
        }
        exit broken
    }' "${paths[@]}" "$rules/Rules.tsv" "$rules/Safety.tsv" > "$new" 2> "$new.errors" || { cat "$new.errors" >&2; rm -f "$new.errors"; exit 1; }
rm -f "$new.errors"
cp "$new" "$page"
echo "$page: $(grep -c '^## S' "$page") rules, $(grep -c '^| `' "$page") rows of tests"
