#!/usr/bin/env bash
# What a growing database costs: the same service on 1,000, 100,000 and 1,000,000 stored conversations and up to 100,000
# referrals. Prints the table and writes bench/GROWTH.md. WORK names the folder for the databases (about 1.2 GB).
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
begun=$SECONDS
work=${WORK:-$(mktemp -d)}
rounds=${ROUNDS:-5}
large=${LARGE:-1000000}
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT

echo "Building ..." >&2
dotnet build bench/Growth -c Release --verbosity quiet --nologo >&2
growth() { dotnet artifacts/bin/Growth/release/WegoBot.Growth.dll "$@"; }
table() { echo; echo "| ${1//|/ | } |"; echo "| ${1//|/ | } |" | sed 's/[^|]\+/ ---: /g'; sed 's/|/ | /g; s/^/| /; s/$/ |/'; }
# Of one size and one column: the middle of the rounds, and the smallest and largest.
middle() { cut -d'|' -f"$2" "$work/turns-$1" | sort -n | awk '{ v[NR] = $1 } END { printf "%s (%s to %s)", v[int((NR + 1) / 2)], v[1], v[NR] }'; }

sizes="1000 100000 $large"
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
# A day later all conversations are due: half an hour's rule is long over, messages are to be removed, the rest goes.
growth letting-go "$work/$large" 26 "$large" | tee -a "$work/letting-go" >&2
# Two months later everything is.
growth letting-go "$work/$large" 1440 "$large" | tee -a "$work/letting-go" >&2

{
    echo "# What a growing database costs"
    echo
    echo "$(date -u +%F), $(nproc) cores, $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), .NET $(dotnet --version). Made by \`bench/growth.sh\` in $((SECONDS - begun)) s; $rounds rounds in turn, the middle (the least to the most)."
    echo
    echo "An idle conversation is one whose answers are forgotten and that waits for its 24 hours; each was stored on its way first, as while somebody talks."
    table "conversations|referrals|bytes for an idle conversation|file, MB|seeded in, s" < "$work/seeded"
    echo
    echo "Turns: 500 persons picked all over the database come back at once and send a referral each, then the next; encryption on, synchronous=FULL."
    for size in $sizes; do
        echo "$size|$(middle "$size" 2)|$(middle "$size" 3)|$(middle "$size" 4)|$(middle "$size" 5)|$(middle "$size" 6)|$(middle "$size" 7)"
    done | table "conversations|turns a second|p50, ms|p99, ms|one person alone, p50, ms|start, ms|peak memory, MB"
    echo
    echo "What a turn costs in the commit that it shares with others, in microseconds, in the same runs."
    for size in $sizes; do
        echo "$size|$(middle "$size" 8)|$(middle "$size" 9)|$(middle "$size" 10)|$(middle "$size" 11)|$(middle "$size" 12)|$(middle "$size" 13)"
    done | table "conversations|turns in a commit|beginning|reading and decrypting|script and screen|encrypting and writing|commit, with the disk"
    echo
    echo "The list of a centre's referrals over HTTP, median and p99 of 100 looks."
    table "referrals|shown at once|first page, ms|p99, ms|last page, ms" < "$work/staff"
    echo
    echo "Letting go: the service starts so many hours later, when all is due at once; 20 persons talk to it meanwhile, with 50 ms between a screen and the next press."
    table "hours later|rows due|rows deleted|took, s|turns meanwhile|p50, ms|p99, ms|longest, ms|peak memory, MB" < "$work/letting-go"
} > bench/GROWTH.md
cat bench/GROWTH.md
