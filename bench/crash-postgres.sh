#!/usr/bin/env bash
# Nothing is lost with more than one machine: three replicas behind webhooks are killed with SIGKILL at random moments under load, and
# their PostgreSQL server is stopped in between as by a power cut. What is stored is then compared with the stub's ledger.
# Prints the table and writes bench/CRASH-POSTGRES.md (RESULTS=FILE: elsewhere). Called by bench/crash.sh --postgres [kills] [persons]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
. bench/postgres-server.sh
kills=${1:-200} persons=${2:-50} results=${RESULTS:-bench/CRASH-POSTGRES.md}
replicas=3 restarts=$(((kills + 19) / 20 + 2))

out=$PWD/artifacts/crash-postgres
rm -rf "$out/data" "$out/wegobot.log"
mkdir -p "$out/data"
echo "Building ..." >&2
publish_bot "$out/wegobot" src/WegoBot
publish_tools "$out" Stub Audit
start_postgres "$out"
settings=(Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection" "Privacy:KeyPath=$out/data/wegobot.key" "$trial")
audit() { "$out/audit/WegoBot.Bench.Audit" wegobot-postgres "$connection" "$out/ledger.json" "$out/data/wegobot.key"; }

echo "Killing one of $replicas replicas $kills times and stopping PostgreSQL $restarts times under $persons persons ..." >&2
seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name WegoBot --persons "$persons" --replicas $replicas \
    --kills "$kills" --restarts $restarts --restart "echo restart > '$server_in'" --ledger "$out/ledger.json" --log "$out/wegobot.log" \
    -- "$out/wegobot/WegoBot" "${settings[@]}" Urls=http://127.0.0.1:{port} Telegram:Token=1:x Telegram:BaseUrl={url} \
    Telegram:Mode=Webhook Telegram:PublicUrl=https://bot.test Telegram:WebhookSecret=bench-secret 7>&- | tail -n 1) || true
stopped=$(grep -c '^restarted$' "$server_out" || true)

await_notifications "$out/wegobot.log" "$out/wegobot/WegoBot" Urls=http://127.0.0.1:0 "${settings[@]}"
kept=$(audit) || true
version=$("$server_program" --version)
disk=$(stat -f -c %T "$server_folder")
stop_postgres

seen=${seen:-'{}'} kept=${kept:-'{}'}
echo "$seen" >&2
echo "$kept" >&2
broken=$(node bench/outcome.mjs faults "$seen" "$kept")
# Without all the stops the run proves less than it says.
if [ "$stopped" != "$restarts" ]; then broken=$((broken + 1)); fi

{
    echo "# Three replicas and their server, stopped at random moments"
    echo
    echo "$(machine), $version with fsync on, its files on $disk. Made by \`bench/crash.sh --postgres $kills $persons\` in $((SECONDS - started)) s: $persons persons in closed loops before $replicas replicas, to which the stub sends the updates in turn, as Telegram does behind a proxy. At a random moment 50 to 2000 ms after all have started one of them is killed with SIGKILL and restarted, or PostgreSQL is stopped (\`pg_ctl -m immediate stop\`) and restarted; every fourth time the next kill does not wait for them."
    echo
    echo "| kills | PostgreSQL stopped | answers seen | redelivered | answers repeated | older messages tidied | **stuck** | **wrong** | errors | longest wait, s | unexpected exits | starts given up | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | centre not told | integrity | stops after SIGTERM, s |"
    echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    echo "$kills|$stopped|$(node bench/outcome.mjs cells "$seen" answered redelivered repeated tidied stuck wrong errors longestWait fallen givenUp)|$(node bench/outcome.mjs \
        cells "$kept" confirmed notApplied appliedTwice sent referralsLost referralsDoubled notTold integrity)|$(node bench/outcome.mjs cells "$seen" ends)" | rows
    echo
    echo "A person presses once and waits. *Stuck*: she had no answer a minute after the last start. *Wrong*: a screen that is not the next one of the conversation. *Confirmed, not applied*: an update that a replica answered with 200 and that the stored conversation does not contain; what is refused, broken off or unanswered after 10 s is *redelivered* to the next replica. *Longest wait*: a screen that was lost with its replica is drawn again by the leader, after ten seconds and at its next check (every fifteen). *Starts given up*: a replica that finds no PostgreSQL at startup says so and exits, and is restarted; one that runs must not exit. *Integrity*: PostgreSQL's amcheck over the pages of all tables and over all indexes."
} > "$results"
cat "$results"
echo "crash.sh --postgres took $((SECONDS - started)) s; promises broken: $broken" >&2
[ "$broken" = 0 ]
