#!/usr/bin/env bash
# One replica and three behind webhooks with PostgreSQL, and one process with SQLite behind the same webhook, on one machine: all of
# them, the server and the stub share the same two cores. Prints the table and writes bench/REPLICAS.md. About six minutes.
# Usage: bench/replicas.sh [persons] [runs]; with other than 500 and 3 it writes artifacts/replicas/REPLICAS.md.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/server.sh
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
command_line="bench/replicas.sh${*:+ $*}"
# Three processes on two cores take long to compile what is used often; before that they are not what is measured.
persons=${1:-500} runs=${2:-3} warm=25 seconds=5

# On a larger machine two cores are enough: what matters is that all have the same.
pinned=(env)
if [ "$(nproc)" -gt 2 ]; then pinned=(taskset -c 0,1); fi

out=$PWD/artifacts/replicas results=bench/REPLICAS.md
mkdir -p "$out"
if [ "$persons/$runs" != 500/3 ]; then results=$out/REPLICAS.md; fi
echo "Building ..."
publish_service "$out"
dotnet publish bench/Stub -c Release -o "$out/stub" --nologo -v quiet

lines=$out/results.jsonl
: > "$lines"
errors=0

# One run: meet NAME REPLICAS SERVER'S-PROCESS SETTINGS...
meet() {
    local name=$1 replicas=$2 server=$3
    shift 3
    # As in compare.sh the stub runs its sockets on one thread, which costs it least; the replicas run as they are.
    "${pinned[@]}" env DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1 \
        "$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" --replicas "$replicas" \
        --server "$server" --warm $warm --seconds $seconds --log "$out/$(echo "$name" | tr ' ,' '--').log" \
        -- env -u DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS -u DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT \
        "$out/wegobot/WegoBot" "$@" "Privacy:KeyPath=$out/data/wegobot.key" Urls=http://127.0.0.1:{port} Telegram:Token=1:x \
        Telegram:BaseUrl={url} Telegram:Mode=Webhook Telegram:PublicUrl=https://bot.test Telegram:WebhookSecret=bench-secret 7>&- \
        | tee -a "$lines" | sed -E 's/"firstPoll.*"wrong"/"wrong"/' || errors=$((errors + 1))
}

fresh() {
    rm -rf "$out/data"
    mkdir -p "$out/data"
}

with_server() {
    fresh
    begin_server "$out" "${pinned[@]}"
    meet "$1" "$2" "$server_process" Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection"
    version=$("$server_program" --version) disk=$(stat -f -c %T "$server_folder")
    end_server
}

for run in $(seq "$runs"); do
    echo "Run $run of $runs, $persons at once ..."
    with_server "PostgreSQL, 1 replica" 1
    with_server "PostgreSQL, 3 replicas" 3
    fresh
    meet "SQLite, 1 process" 1 0 "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db"
done

{
    echo "# One replica and three, on one machine"
    echo
    echo "Written by \`$command_line\`. **This is one machine**: replicas, PostgreSQL and the stub that plays the persons share the same two cores, so it shows what sharing a database costs, and not what three machines carry."
    echo
    echo "- $(date -u +'%-d %B %Y, %H:%M UTC'), commit $(git rev-parse --short HEAD)"
    echo "- $(lscpu | sed -n 's/^Model name: *//p' | head -n 1), 2 cores of $(nproc), $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r); load when it ended $(cut -d' ' -f1 /proc/loadavg)"
    echo "- .NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1); WegoBot published as Release, $shipped"
    echo "- $version as it comes, fsync on, on $disk, a fresh one for each run; SQLite with synchronous=FULL on $(stat -f -c %T "$out")"
    echo "- Updates are brought to the replicas in turn, at most as many at once as WegoBot asks Telegram for; the rest waits at the stub, which counts in *from press* alone"
    echo "- $runs runs of each, taking turns; $warm s to warm up, $seconds s measured; each figure is the median, with the lowest and the highest in brackets; CPU and memory are of all replicas together"
    echo
    "$out/stub/WegoBot.Bench.Stub" --replica-table "$lines"
} > "$results"
echo
cat "$results"
[ "$errors" = 0 ]
