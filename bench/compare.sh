#!/usr/bin/env bash
# Side by side: WegoBot as shipped, the floor, grammY and Telegraf, each talking to the same stub Bot API server with the same
# persons on the same way. Prints the tables and writes bench/RESULTS.md. About ten minutes; --quick for a look in two.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
command_line="bench/compare.sh${*:+ $*}"

runs=3 warm=5 seconds=3 crowds="1 50 500 2000" results=bench/RESULTS.md
if [ "${1:-}" = --quick ]; then runs=1 warm=5 seconds=3 crowds="1 500" results=artifacts/bench/RESULTS.md; fi

# On a larger machine two cores are enough: what matters is that all contestants have the same.
pinned=()
if [ "$(nproc)" -gt 2 ]; then pinned=(taskset -c 0,1); fi

out=$PWD/artifacts/bench
mkdir -p "$out"
echo "Building ..."
# Compiled ahead of time where the compiler's package can be had, else as it is.
shipped="compiled ahead of time (ReadyToRun)"
if ! dotnet publish src/WegoBot -c Release -p:ReadyToRun=true -o "$out/wegobot" --nologo -v quiet > "$out/publish.log" 2>&1; then
    cat "$out/publish.log"
    shipped="not compiled ahead of time: the compiler's package could not be had"
    rm -rf "$out/wegobot"
    dotnet publish src/WegoBot -c Release -o "$out/wegobot" --nologo -v quiet
fi
dotnet publish bench/Stub -c Release -o "$out/stub" --nologo -v quiet
dotnet publish bench/Floor -c Release -o "$out/floor" --nologo -v quiet
for rival in grammy telegraf; do
    if [ ! bench/rivals/$rival/node_modules/.package-lock.json -nt bench/rivals/$rival/package-lock.json ]; then
        echo "Installing $rival ..."
        (cd bench/rivals/$rival && npm ci --no-audit --no-fund --loglevel=error)
    fi
done

lines=$out/results.jsonl
: > "$lines"

# One run of one contestant with a fresh folder for its data: meet NAME PERSONS COMMAND...
meet() {
    local name=$1 persons=$2
    shift 2
    rm -rf "$out/data"
    mkdir -p "$out/data"
    # The stub runs its sockets on one thread and without handing over, which costs it least; the bots run as they are.
    "${pinned[@]}" env DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1 \
        "$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" \
        --warm $warm --seconds $seconds --log "$out/$(echo "$name" | tr ' ' '-').log" \
        -- env -u DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS -u DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT "$@" \
        | tee -a "$lines" | sed -E 's/"p50FromPress.*"cpu/"cpu/; s/"ends.*"wrong"/"wrong"/' || echo "  ^ with errors, see above"
}

for run in $(seq $runs); do
    for persons in $crowds; do
        echo "Run $run of $runs, $persons at once ..."
        meet "WegoBot FULL" "$persons" "$out/wegobot/WegoBot" Telegram:Token=1:x Telegram:BaseUrl={url} Urls=http://127.0.0.1:0 \
            "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db" "Privacy:KeyPath=$out/data/wegobot.key"
        meet "floor" "$persons" "$out/floor/WegoBot.Bench.Floor" {url} bench/conversation.json
        for sync in NORMAL FULL; do
            meet "grammY $sync" "$persons" env SYNC=$sync node bench/rivals/grammy/bot.mjs {url} "$out/data/grammy.db"
            meet "Telegraf $sync" "$persons" env SYNC=$sync node bench/rivals/telegraf/bot.mjs {url} "$out/data/telegraf.db"
        done
    done
done

version() { node -p "require('./bench/rivals/$1/package.json').dependencies['$2']"; }
{
    echo "# Side by side"
    echo
    echo "Written by \`$command_line\`; what is measured, and how, stands in [README.md](README.md)."
    echo
    echo "- $(date -u +'%-d %B %Y, %H:%M UTC'), commit $(git rev-parse --short HEAD)"
    echo "- $(lscpu | sed -n 's/^Model name: *//p' | head -n 1), 2 cores of $(nproc), $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), Linux $(uname -r), data on $(stat -f -c %T "$out"); load when it ended $(cut -d' ' -f1 /proc/loadavg)"
    echo "- .NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1), Node $(node --version), grammY $(version grammy grammy) with its runner $(version grammy @grammyjs/runner), Telegraf $(version telegraf telegraf), better-sqlite3 $(version grammy better-sqlite3)"
    echo "- WegoBot published as Release, $shipped"
    echo "- $runs runs of each, taking turns; $warm s to warm up, $seconds s measured; each figure is the median, with the lowest and the highest in brackets"
    echo
    "$out/stub/WegoBot.Bench.Stub" --table "$lines"
    if [ -f bench/notes.md ]; then cat bench/notes.md; fi
} > "$results"
echo
cat "$results"
