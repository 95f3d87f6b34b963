#!/usr/bin/env bash
# What a growing database costs: the same service on 1,000, 100,000 and 1,000,000 stored conversations and up to 100,000
# referrals. Prints the table and writes bench/GROWTH.md.
# Environment: WORK names the folder for the databases (about 1.2 GB), ROUNDS and SIZES replace 5 and "1000 100000 1000000";
# RESULTS=FILE writes the table elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
work=${WORK:-$(mktemp -d)}
rounds=${ROUNDS:-5}
sizes=${SIZES:-1000 100000 1000000}
large=${sizes##* } # the last one
results=${RESULTS:-bench/GROWTH.md}
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT

echo "Building ..." >&2
dotnet build bench/Growth -c Release --verbosity quiet --nologo >&2
growth() { dotnet artifacts/bin/Growth/release/WegoBot.Growth.dll "$@"; }
table() { echo; echo "$1" | rows; echo "$1" | rows | sed 's/[^|]\+/ ---: /g'; rows; }
# median SIZE COLUMN: the median of the rounds, with the lowest and the highest.
median() { cut -d'|' -f"$2" "$work/turns-$1" | sort -n | awk '{ v[NR] = $1 } END { printf "%s (%s to %s)", v[int((NR + 1) / 2)], v[1], v[NR] }'; }

echo "Seeding ..." >&2
for size in $sizes; do
    mkdir -p "$work/$size"
    referrals=$((size < 100000 ? size : 100000))
    growth seed "$work/$size" "$size" "$referrals" "$size" | tee -a "$work/seeded" >&2
done
for round in $(seq "$rounds"); do
    for size in $sizes; do
        growth turns "$work/$size" "$size" 6 | tee -a "$work/turns-$size" >&2
    done
done
for size in $sizes; do
    growth staff "$work/$size" | tee -a "$work/staff" >&2
done
# A day later all conversations are due for deletion, and their messages with them.
growth retention "$work/$large" 26 "$large" | tee -a "$work/retention" >&2
# Two months later everything is.
growth retention "$work/$large" 1440 "$large" | tee -a "$work/retention" >&2

{
    echo "# What a growing database costs"
    echo
    echo "$(machine). Made by \`bench/growth.sh\` in $((SECONDS - started)) s; $rounds rounds in turn, the median (the lowest to the highest)."
    echo
    echo "An idle conversation is one whose answers are forgotten and that is kept until its 24 hours are over; each was stored as an active one first."
    table "conversations|referrals|bytes for an idle conversation|file, MB|seeded in, s" < "$work/seeded"
    echo
    echo "Turns: 500 concurrent persons from all over the database return and send a referral, one after the other; encryption on, synchronous=FULL."
    for size in $sizes; do
        echo "$size|$(median "$size" 2)|$(median "$size" 3)|$(median "$size" 4)|$(median "$size" 5)|$(median "$size" 6)|$(median "$size" 7)"
    done | table "conversations|turns a second|p50, ms|p99, ms|one person alone, p50, ms|start, ms|peak memory, MB"
    echo
    echo "What a turn costs in the commit that it shares with others, in microseconds, in the same runs."
    for size in $sizes; do
        echo "$size|$(median "$size" 8)|$(median "$size" 9)|$(median "$size" 10)|$(median "$size" 11)|$(median "$size" 12)|$(median "$size" 13)"
    done | table "conversations|turns a commit|begin|reading and decrypting|script and screen|encrypting and writing|commit, with the disk"
    echo
    echo "The list of a centre's referrals over HTTP, median and p99 of 100 requests."
    table "referrals|shown on a page|first page, ms|p99, ms|last page, ms" < "$work/staff"
    echo
    echo "Retention: the service starts that many hours later, when everything is due for deletion; 20 persons talk to it meanwhile, with 50 ms between a screen and the next press."
    table "hours later|rows due|rows deleted|took, s|turns meanwhile|p50, ms|p99, ms|longest, ms|peak memory, MB" < "$work/retention"
} > "$results"
cat "$results"
