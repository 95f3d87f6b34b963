#!/usr/bin/env bash
# Nothing lost with more than one machine: three replicas behind webhooks, which are killed with SIGKILL at random moments under load,
# and their PostgreSQL server stopped in between as by a power cut. What is stored is then held against the stub's own ledger.
# Prints the table and writes bench/CRASH-POSTGRES.md. Called by bench/crash.sh --postgres [kills] [persons]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/server.sh
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
begun=$SECONDS
kills=${1:-200} persons=${2:-50}
replicas=3 restarts=$(((kills + 19) / 20 + 2))

out=$PWD/artifacts/crash-postgres
rm -rf "$out/data" "$out/wegobot.log"
mkdir -p "$out/data"
echo "Building ..." >&2
publish_service "$out"
for project in bench/Stub bench/Audit; do
    dotnet publish $project -c Release -o "$out/$(basename $project | tr '[:upper:]' '[:lower:]')" --nologo -v quiet >&2
done
begin_server "$out"
settings=(Storage:Provider=Postgres "ConnectionStrings:WegoBot=$connection" "Privacy:KeyPath=$out/data/wegobot.key")
audit() { "$out/audit/WegoBot.Bench.Audit" wegobot-postgres "$connection" "$out/ledger.json" "$out/data/wegobot.key"; }
field() { node -e 'const v = JSON.parse(require("fs").readFileSync(0))[process.argv[1]]; console.log(v === null || v === undefined ? "-" : typeof v === "number" ? Math.round(v * 100) / 100 : v)' "$1"; }

echo "Killing one of $replicas replicas $kills times and stopping PostgreSQL $restarts times under $persons persons ..." >&2
seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name WegoBot --persons "$persons" --replicas $replicas \
    --kills "$kills" --restarts $restarts --restart "echo restart > '$server_in'" --ledger "$out/ledger.json" --log "$out/wegobot.log" \
    -- "$out/wegobot/WegoBot" "${settings[@]}" Urls=http://127.0.0.1:{port} Telegram:Token=1:x Telegram:BaseUrl={url} \
    Telegram:Mode=Webhook Telegram:PublicUrl=https://bot.test Telegram:WebhookSecret=bench-secret 7>&- | tail -n 1) || true
stopped=$(grep -c '^restarted$' "$server_out" || true)

# A notice that a kill came between is due again after 70 s: one replica runs on without persons until all have arrived.
"$out/wegobot/WegoBot" Urls=http://127.0.0.1:0 "${settings[@]}" >> "$out/wegobot.log" 2>&1 7>&- &
service=$!
for _ in $(seq 24); do
    sleep 5
    if audit | grep -q '"notTold":0'; then break; fi
done
kill -TERM $service
wait $service || true
kept=$(audit) || true
version=$("$server_program" --version)
disk=$(stat -f -c %T "$server_folder")
end_server

seen=${seen:-'{}'} kept=${kept:-'{}'}
echo "$seen" >&2
echo "$kept" >&2
cells="$kills|$stopped"
for column in answered redelivered repeated tidied stuck wrong errors longestWait fallen givenUp; do cells="$cells|$(field $column <<< "$seen")"; done
for column in confirmed notApplied appliedTwice sent referralsLost referralsDoubled notTold integrity; do cells="$cells|$(field $column <<< "$kept")"; done
faults=$(node -e 'const s = JSON.parse(process.argv[1]), k = JSON.parse(process.argv[2]);
    console.log(s.stuck + s.wrong + s.errors + s.fallen + k.notApplied + k.appliedTwice + k.referralsLost + k.referralsDoubled + k.notTold + (k.integrity === "ok" ? 0 : 1) + (s.ends < 5 ? 0 : 1) + (k.sent > 0 ? 0 : 1) + (Number(process.argv[3]) === s.restarts ? 0 : 1))' "$seen" "$kept" "$stopped")

{
    echo "# Three replicas, killed in the middle, and their server too"
    echo
    echo "$(date -u +%F), commit $(git rev-parse --short HEAD), one machine with $(nproc) cores, .NET $(dotnet --version), $version with fsync on, its files on $disk. Made by \`bench/crash.sh --postgres $kills $persons\` in $((SECONDS - begun)) s: $persons persons at once before $replicas replicas, to which the stub brings each update in turn, as Telegram does behind a proxy. At a random moment 50 to 2000 ms after all have begun one of them is killed with SIGKILL and started again, or PostgreSQL is stopped between two instructions (\`pg_ctl -m immediate stop\`) and started again; every fourth time the next blow does not wait for them."
    echo
    echo "| kills | PostgreSQL stopped | answers seen | delivered again | answers repeated | older messages tidied | **stuck** | **wrong** | errors | longest wait, s | fell by themselves | starts given up | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | centre not told | integrity | ends after SIGTERM, s |"
    echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    echo "$cells|$(field ends <<< "$seen")" | sed 's/|/ | /g; s/^/| /; s/$/ |/'
    echo
    echo "A person presses once and waits: *stuck* is somebody who had no answer a minute after the last start, *wrong* a screen that is not the next of her way. *Confirmed, not applied* is an update to which a replica answered 200 and that the stored conversation has not gone through; what is refused, broken off or not answered within 10 s is *delivered again* to the next replica. *Longest wait*: a screen that went down with its replica is drawn again by the one that leads, after ten seconds and with its next look (every fifteen). *Starts given up*: a replica that finds no PostgreSQL when it starts says so and ends, and is started again; one that runs must not end. *Integrity*: PostgreSQL's amcheck over all tables' pages and all indexes against their tables."
} > bench/CRASH-POSTGRES.md
cat bench/CRASH-POSTGRES.md
echo "crash.sh --postgres took $((SECONDS - begun)) s; faults of ours: $faults" >&2
[ "$faults" = 0 ]
