#!/usr/bin/env bash
# One client that floods beside 50 calm people: how long do they wait, without it and with it? By the web chat and by Telegram, on SQLite and on
# PostgreSQL. Prints the tables and writes bench/FLOOD.md. About seven minutes.
# Usage: bench/flood.sh [persons] [pairs] [seconds]    other than 50, 3 and 8: writes artifacts/flood/FLOOD.md
# BUILT=1 takes what was built before. QUIET is evaluated before the flood, to wait for a lock, and BESIDE says what else ran.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
. bench/postgres-server.sh
command_line="bench/flood.sh${*:+ $*}"
persons=${1:-50} pairs=${2:-3} seconds=${3:-8}

out=$PWD/artifacts/flood results=bench/FLOOD.md
mkdir -p "$out"
if [ "$persons/$pairs/$seconds" != 50/3/8 ]; then results=$out/FLOOD.md; fi
if [ -z "${BUILT:-}" ]; then
    echo "Building ..." >&2
    publish_bot "$out/wegobot" src/WegoBot
    publish_tools "$out" Flood
fi

lines=$out/lines
: > "$lines"
errors=0

# measure NAME CHANNEL GUESSERS SETTINGS...
measure() {
    local name=$1 channel=$2 guessers=$3
    shift 3
    rm -rf "$out/data"
    mkdir -p "$out/data"
    echo "$name, $channel ..." >&2
    "${pinned[@]}" "$out/flood/WegoBot.Bench.Flood" --name "$name" --channel "$channel" --persons "$persons" --pairs "$pairs" --seconds "$seconds" \
        --guessers "$guessers" --conversation bench/conversation.json -- "$out/wegobot/WegoBot" "$@" "Privacy:KeyPath=$out/data/wegobot.key" "$trial" \
        7>&- 2> "$out/errors" | grep -E '^(opened|calm|flood|codes)\|' | tee -a "$lines" || errors=$((errors + 1))
    grep -vE '^(WegoBot answers|Staff sign in|Nobody has an account)' "$out/errors" >&2 || true
}

# How many codes are looked up follows the limits and not the machine.
for addresses in 1 10000; do
    measure SQLite web $addresses "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db"
done
eval "${QUIET:-}"
for channel in web Telegram; do
    measure SQLite $channel 0 "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db"
    start_postgres "$out" "${pinned[@]}"
    measure PostgreSQL $channel 0 Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection"
    version=$("$server_program" --version) disk=$(stat -f -c %T "$server_folder")
    stop_postgres
done

table() { echo; echo "$2" | rows; echo "$2" | rows | sed 's/[^|]\+/ ---: /g'; sed -n "s/^$1|//p" "$lines" | rows; }
{
    echo "# A flood"
    echo
    echo "Written by \`$command_line\`: $persons calm people walk from the greeting to a sent message with 0.5 to 2 s at each screen. $pairs times a round of $seconds s without the flooder is followed by one with it. ${BESIDE:-}"
    echo
    echo "- $(machine)"
    echo "- WegoBot published as Release${shipped:+, $shipped}; $version with its default settings, fsync on, on $disk; SQLite with synchronous=FULL on $(stat -f -c %T "$out")"
    echo "- The people, the flooder, the service and the database share two cores."
    echo
    echo "The calm people, from a press to the whole screen, in milliseconds: the median of the rounds (the lowest to the highest). *Failed* are presses that were refused or led to another screen."
    table calm "database|channel|percentile|without the flooder|with it|ratio|presses without|presses with|failed"
    echo
    echo "The flooder, all rounds together. In the web chat four connections begin conversations without end and four press in their own; in Telegram four write to one chat. Telegram's webhook is never refused: what is too much is dropped, and *shown* is what the flooder saw of its own."
    table flood "database|channel|requests|a second|taken|status 429|other|shown"
    echo
    echo "Before its first act: the flooder opens the page without a session for 4 s, and nothing else."
    table opened "database|pages|status 429|other|new conversations|new rows in other tables"
    echo
    echo "Made-up case codes, each in a new session, one after the other for 60 s. *An hour* is the pace of the second half; what is looked up before comes once."
    table codes "database|addresses|tries|looked up|of them in the second half|an hour"
} > "$results"
echo
cat "$results"
[ "$errors" = 0 ]
