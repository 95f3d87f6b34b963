#!/usr/bin/env bash
# Nothing is lost: the service is killed with SIGKILL at random moments under load and restarted, 200 times by default, and the rivals
# a quarter as often. What each stored is then compared with the stub's ledger. Prints the table and writes bench/CRASH.md.
# Usage: bench/crash.sh [kills] [persons]
#        bench/crash.sh --postgres [kills] [persons]    three replicas on PostgreSQL; writes bench/CRASH-POSTGRES.md
# RESULTS=FILE writes the table elsewhere.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --postgres ]; then exec bench/crash-postgres.sh "${@:2}"; fi
. bench/common.sh
kills=${1:-200} persons=${2:-50} results=${RESULTS:-bench/CRASH.md}
rival_kills=$(((kills + 3) / 4))

out=$PWD/artifacts/crash
rm -rf "$out/data"
mkdir -p "$out/data"
echo "Building ..." >&2
publish_bot "$out/wegobot" src/WegoBot
publish_bot "$out/dotnet" bench/rivals/dotnet
publish_tools "$out" Stub Audit
install_rivals

table=$out/table
: > "$table"
broken=0

# One contestant: crash NAME KILLS KIND DATABASE COMMAND...
crash() {
    local name=$1 times=$2 kind=$3 database=$4 seen kept
    shift 4
    audit() { "$out/audit/WegoBot.Bench.Audit" "$([ "$kind" = wegobot ] && echo wegobot || echo rival)" "$database" "$out/$kind-ledger.json"; }
    echo "Killing $name $times times under $persons persons ..." >&2
    seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" --kills "$times" \
        --ledger "$out/$kind-ledger.json" --log "$out/$kind.log" -- "$@" | tail -n 1) || true
    [ "$kind" != wegobot ] || await_notifications "$out/wegobot.log" "$out/wegobot/WegoBot" Urls=http://127.0.0.1:0 "${settings[@]}"
    kept=$(audit) || true
    seen=${seen:-'{}'} kept=${kept:-'{}'}
    echo "$seen" >&2
    echo "$kept" >&2
    echo "$name|$times|$(node bench/outcome.mjs cells "$seen" answered redelivered repeated tidied stuck wrong errors)|$(node bench/outcome.mjs cells "$kept" \
        confirmed notApplied appliedTwice sent referralsLost referralsDoubled notTold integrity)|$(node bench/outcome.mjs cells "$seen" ends)" >> "$table"
    [ "$kind" != wegobot ] || broken=$(node bench/outcome.mjs faults "$seen" "$kept")
}

mapfile -t settings < <(sqlite_settings "$out/data")
crash "WegoBot" "$kills" wegobot "$out/data/wegobot.db" \
    "$out/wegobot/WegoBot" Telegram:Token=1:x Telegram:BaseUrl={url} Urls=http://127.0.0.1:0 "${settings[@]}"
crash "Telegram.Bot" "$rival_kills" dotnet "$out/data/dotnet.db" \
    env SYNC=FULL "$out/dotnet/WegoBot.Bench.DotnetRival" {url} bench/conversation.json "$out/data/dotnet.db"
for rival in grammy telegraf; do
    crash "$rival" "$rival_kills" "$rival" "$out/data/$rival.db" env SYNC=FULL node bench/rivals/$rival/bot.mjs {url} "$out/data/$rival.db"
done

{
    echo "# Killed at random moments"
    echo
    echo "$(machine), Node $(node --version). Made by \`bench/crash.sh $kills $persons\` in $((SECONDS - started)) s: $persons persons in closed loops, SIGKILL at a random moment 50 to 2000 ms after each start; all bots with synchronous=FULL."
    echo
    echo "| bot | kills | answers seen | redelivered | answers repeated | older messages tidied | **stuck** | **wrong** | errors | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | centre not told | integrity | stops after SIGTERM, s |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    rows < "$table"
    echo
    echo "A person presses once and waits. *Stuck*: she had no answer a minute after the last start. *Wrong*: a screen that is not the next one of the conversation. *Confirmed, not applied*: an update that the bot confirmed to the server and that its stored conversation does not contain. *Centre not told*: here a centre reads its staff page, whose notification is a row of the same commit; \`bench/faults.sh 50 kills\` tests the same with a group in Telegram."
} > "$results"
cat "$results"
echo "crash.sh took $((SECONDS - started)) s; promises broken by WegoBot: $broken" >&2
[ "$broken" = 0 ]
