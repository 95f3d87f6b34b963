#!/usr/bin/env bash
# One replica and three behind webhooks on PostgreSQL, and one process on SQLite behind the same webhook. All of them, the server and
# the stub share the same two cores. Prints the table and writes bench/REPLICAS.md. About six minutes.
# Usage: bench/replicas.sh [persons] [runs]    other than 500 and 3: writes artifacts/replicas/REPLICAS.md
# WARM and SECONDS_MEASURED replace the seconds of each run, and the results then go to artifacts too.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
. bench/postgres-server.sh
command_line="bench/replicas.sh${*:+ $*}"
# Three processes on two cores need long until the hot code is compiled; before that the compiler is measured.
persons=${1:-500} runs=${2:-3} warm=${WARM:-25} seconds=${SECONDS_MEASURED:-5}

out=$PWD/artifacts/replicas results=bench/REPLICAS.md
mkdir -p "$out"
if [ "$persons/$runs/$warm/$seconds" != 500/3/25/5 ]; then results=$out/REPLICAS.md; fi
echo "Building ..."
publish_bot "$out/wegobot" src/WegoBot
publish_tools "$out" Stub

lines=$out/results.jsonl
: > "$lines"
errors=0

# One run: measure NAME REPLICAS SERVER'S-PROCESS SETTINGS...
measure() {
    local name=$1 replicas=$2 server=$3
    shift 3
    "${pinned[@]}" "${stub_environment[@]}" "$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" \
        --replicas "$replicas" --server "$server" --warm "$warm" --seconds "$seconds" --log "$out/$(echo "$name" | tr ' ,' '--').log" \
        -- "${bot_environment[@]}" "$out/wegobot/WegoBot" "$@" "Privacy:KeyPath=$out/data/wegobot.key" "$trial" Urls=http://127.0.0.1:{port} Telegram:Token=1:x \
        Telegram:BaseUrl={url} Telegram:Mode=Webhook Telegram:PublicUrl=https://bot.test Telegram:WebhookSecret=bench-secret 7>&- \
        | tee -a "$lines" | sed -E 's/"firstPoll.*"wrong"/"wrong"/' || errors=$((errors + 1))
}

clear_data() {
    rm -rf "$out/data"
    mkdir -p "$out/data"
}

# measure_on_postgres NAME REPLICAS
measure_on_postgres() {
    clear_data
    start_postgres "$out" "${pinned[@]}"
    measure "$1" "$2" "$server_process" Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection"
    version=$("$server_program" --version) disk=$(stat -f -c %T "$server_folder")
    stop_postgres
}

for run in $(seq "$runs"); do
    echo "Run $run of $runs, $persons persons ..."
    measure_on_postgres "PostgreSQL, 1 replica" 1
    measure_on_postgres "PostgreSQL, 3 replicas" 3
    clear_data
    measure "SQLite, 1 process" 1 0 "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db"
done

{
    echo "# One replica and three, on one machine"
    echo
    echo "Written by \`$command_line\`. **This is one machine**: the replicas, PostgreSQL and the stub that simulates the persons share two cores. It shows what sharing a database costs, not what three machines carry."
    echo
    echo "- $(machine)"
    echo "- two cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r); WegoBot published as Release, $shipped"
    echo "- $version with its default settings, fsync on, on $disk, a new one for each run; SQLite with synchronous=FULL on $(stat -f -c %T "$out")"
    echo "- Updates are sent to the replicas in turn, at most as many at the same time as WegoBot asks Telegram for; the rest waits at the stub, which counts only in *from press*"
    echo "- $runs runs of each, in turn; $warm s to warm up, $seconds s measured; each figure is the median, with the lowest and the highest in brackets; CPU and memory are of all replicas together"
    echo
    "$out/stub/WegoBot.Bench.Stub" --replica-table "$lines"
} > "$results"
echo
cat "$results"
[ "$errors" = 0 ]
