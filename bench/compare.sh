#!/usr/bin/env bash
# Side by side: WegoBot as shipped, a baseline without state, and the bots that people would write instead, each with the same stub
# of the Bot API and the same simulated persons. Prints the tables and writes bench/RESULTS.md.
# Usage: bench/compare.sh [--quick]    --quick: one short run, written to artifacts/bench/RESULTS.md
# Environment: BEFORE=/path/to/another/checkout adds its build as "WegoBot before"; RUNS, WARM, SECONDS_MEASURED, PERSONS and ONLY (a
# regular expression for names of rows) replace the defaults, and the results then go to artifacts/bench too.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
command_line="${BEFORE:+BEFORE=… }bench/compare.sh${*:+ $*}"

runs=3 warm=5 seconds=3 persons_list="1 50 500 2000" results=bench/RESULTS.md
if [ "${1:-}" = --quick ]; then runs=1 persons_list="1 500" results=artifacts/bench/RESULTS.md; fi
if [ -n "${RUNS:-}${WARM:-}${SECONDS_MEASURED:-}${PERSONS:-}${ONLY:-}" ]; then results=artifacts/bench/RESULTS.md; fi
runs=${RUNS:-$runs} warm=${WARM:-$warm} seconds=${SECONDS_MEASURED:-$seconds} persons_list=${PERSONS:-$persons_list} only=${ONLY:-.}

out=$PWD/artifacts/bench
mkdir -p "$out"
echo "Building ..."
if [ -n "${BEFORE:-}" ]; then publish_bot "$out/before" "$BEFORE/src/WegoBot"; fi
publish_bot "$out/wegobot" src/WegoBot
publish_bot "$out/dotnet" bench/rivals/dotnet
publish_tools "$out" Stub Baseline
install_rivals

lines=$out/results.jsonl
: > "$lines"

# One run of one contestant on an empty data folder: measure NAME PERSONS COMMAND...
measure() {
    local name=$1 persons=$2
    shift 2
    [[ $name =~ $only ]] || return 0
    rm -rf "$out/data"
    mkdir -p "$out/data"
    "${pinned[@]}" "${stub_environment[@]}" "$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" \
        --warm "$warm" --seconds "$seconds" --log "$out/${name// /-}.log" -- "${bot_environment[@]}" "$@" \
        | tee -a "$lines" | sed -E 's/"p50FromPress.*"cpu/"cpu/; s/"ends.*"wrong"/"wrong"/' || echo "  ^ with errors, see above"
}

# measure_service NAME PERSONS FOLDER CHECKOUT: the service reads localization/ of its working folder, so each build runs in its own checkout.
measure_service() {
    mapfile -t settings < <(sqlite_settings "$out/data")
    measure "$1" "$2" env -C "$4" "$3/WegoBot" Telegram:Token=1:x Telegram:BaseUrl={url} Urls=http://127.0.0.1:0 "${settings[@]}"
}

for run in $(seq "$runs"); do
    for persons in $persons_list; do
        echo "Run $run of $runs, $persons persons ..."
        measure_service "WegoBot FULL" "$persons" "$out/wegobot" "$PWD"
        if [ -n "${BEFORE:-}" ]; then measure_service "WegoBot before" "$persons" "$out/before" "$BEFORE"; fi
        measure "baseline" "$persons" "$out/baseline/WegoBot.Bench.Baseline" {url} bench/conversation.json
        for sync in NORMAL FULL; do
            measure "Telegram.Bot $sync" "$persons" env SYNC=$sync "$out/dotnet/WegoBot.Bench.DotnetRival" {url} bench/conversation.json "$out/data/dotnet.db"
            measure "grammY $sync" "$persons" env SYNC=$sync node bench/rivals/grammy/bot.mjs {url} "$out/data/grammy.db"
            measure "Telegraf $sync" "$persons" env SYNC=$sync node bench/rivals/telegraf/bot.mjs {url} "$out/data/telegraf.db"
        done
    done
done

npm_version() { node -p "require('./bench/rivals/$1/package.json').dependencies['$2']"; }
nuget_version() { sed -n "s/.*Include=\"$1\" Version=\"\([^\"]*\)\".*/\1/p" Directory.Packages.props; }
{
    echo "# Side by side"
    echo
    echo "Written by \`$command_line\`; [README.md](README.md) says what is measured and how."
    echo
    echo "- $(machine)"
    echo "- two cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r), data on $(stat -f -c %T "$out")"
    echo "- Telegram.Bot $(nuget_version Telegram.Bot), Microsoft.Data.Sqlite $(nuget_version Microsoft.Data.Sqlite); Node $(node --version), grammY $(npm_version grammy grammy) with its runner $(npm_version grammy @grammyjs/runner), Telegraf $(npm_version telegraf telegraf), better-sqlite3 $(npm_version grammy better-sqlite3)"
    echo "- WegoBot published as Release, $shipped"
    if [ -n "${BEFORE:-}" ]; then echo "- *WegoBot before*: commit $(git -C "$BEFORE" rev-parse --short HEAD 2> /dev/null || echo unknown), published the same way, synchronous=FULL"; fi
    echo "- $runs runs of each, in turn; $warm s to warm up, $seconds s measured; each figure is the median, with the lowest and the highest in brackets"
    echo
    "$out/stub/WegoBot.Bench.Stub" --table "$lines"
    if [ -f bench/notes.md ]; then cat bench/notes.md; fi
} > "$results"
echo
cat "$results"
