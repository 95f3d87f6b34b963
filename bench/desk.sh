#!/usr/bin/env bash
# The staff's pages under load: 30 staff of 3 centres work while 500 persons write, on SQLite and on PostgreSQL. Is anything lost, and how long
# does each page take? Prints the tables and writes bench/DESK.md. About eight minutes.
# Usage: bench/desk.sh [persons] [staff] [seconds]    other than 500, 30 and 120: writes artifacts/desk/DESK.md
# The service, PostgreSQL and the browsers share two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
. bench/postgres-server.sh
command_line="bench/desk.sh${*:+ $*}"
persons=${1:-500} staff=${2:-30} seconds=${3:-120}

out=$PWD/artifacts/desk results=bench/DESK.md
mkdir -p "$out"
if [ "$persons/$staff/$seconds" != 500/30/120 ]; then results=$out/DESK.md; fi
echo "Building ..." >&2
publish_bot "$out/wegobot" src/WegoBot
publish_tools "$out" Desk

lines=$out/lines
: > "$lines"
errors=0

# measure NAME SETTINGS...
measure() {
    local name=$1
    shift
    echo "$name, $persons persons, $staff staff ..." >&2
    "${pinned[@]}" "$out/desk/WegoBot.Bench.Desk" --name "$name" --persons "$persons" --staff "$staff" --seconds "$seconds" \
        -- "$out/wegobot/WegoBot" "$@" "Privacy:KeyPath=$out/data/wegobot.key" 7>&- 2> "$out/errors" | grep -E '^(page|sum)\|' >> "$lines" || errors=$((errors + 1))
    grep -vE '^(WegoBot answers|Staff sign in|Account )' "$out/errors" >&2 || true
}

clear_data() {
    rm -rf "$out/data"
    mkdir -p "$out/data"
}

clear_data
measure SQLite "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db"
"$out/wegobot/WegoBot" audit verify "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db" "Privacy:KeyPath=$out/data/wegobot.key" > "$out/verified" || errors=$((errors + 1))
clear_data
start_postgres "$out" "${pinned[@]}"
measure PostgreSQL Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection"
"$out/wegobot/WegoBot" audit verify Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection" "Privacy:KeyPath=$out/data/wegobot.key" >> "$out/verified" || errors=$((errors + 1))
version=$("$server_program" --version) disk=$(stat -f -c %T "$server_folder")
stop_postgres

head_of() { echo "$1" | rows; echo "$1" | rows | sed 's/[^|]\+/ ---: /g'; }
{
    echo "# The staff's pages under load"
    echo
    echo "Written by \`$command_line\`: $staff staff of three centres work, each with 0.5 to 2.5 s between two pages, while $persons persons write to them, each with 1 to 6 s between two presses, for $seconds s. All of them, the service and the database share two cores."
    echo
    echo "- $(machine)"
    echo "- WegoBot published as Release, $shipped; $version with its default settings, fsync on, on $disk; SQLite with synchronous=FULL on $(stat -f -c %T "$out")"
    echo
    echo "*Lost* must be 0: each message that she was told is sent, and each word she wrote, is looked for on the page of her centre's staff, and each answer on hers. *Overtaken* are answers that were refused because a colleague or she herself had written. *Failed* are pages that failed, or showed something else."
    echo
    head_of "database|requests|messages sent|words of hers|answers|overtaken|lost|failed"
    sed -n 's/^sum|//p' "$lines" | rows
    echo
    echo "From the request to the last byte, in milliseconds."
    echo
    head_of "database|page|requests|p50|p99|longest"
    sed -n 's/^page|//p' "$lines" | rows
    echo
    echo "The audit log afterwards (\`audit verify\`), of SQLite and PostgreSQL:"
    echo
    sed 's/^/    /' "$out/verified"
} > "$results"
echo
cat "$results"
[ "$errors" = 0 ]
