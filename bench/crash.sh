#!/usr/bin/env bash
# Nothing lost: the real service is killed with SIGKILL at random moments under load and started again, 200 times by default, and
# so are grammY and Telegraf, a quarter as often. What each stored is then held against the stub's own ledger.
# Prints the table and writes bench/CRASH.md. Usage: bench/crash.sh [kills] [persons]
# With --postgres before them: three replicas that share a server, and no others; writes bench/CRASH-POSTGRES.md.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --postgres ]; then exec bench/crash-postgres.sh "${@:2}"; fi
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
begun=$SECONDS
kills=${1:-200} persons=${2:-50}
theirs=$(((kills + 3) / 4))

out=$PWD/artifacts/crash
rm -rf "$out/data"
mkdir -p "$out/data"
echo "Building ..." >&2
for project in src/WegoBot bench/Stub bench/Audit; do
    dotnet publish $project -c Release -o "$out/$(basename $project | tr '[:upper:]' '[:lower:]')" --nologo -v quiet >&2
done
for rival in grammy telegraf; do
    [ -d bench/rivals/$rival ] || continue
    if [ ! bench/rivals/$rival/node_modules/.package-lock.json -nt bench/rivals/$rival/package-lock.json ]; then
        echo "Installing $rival ..." >&2
        (cd bench/rivals/$rival && npm ci --no-audit --no-fund --loglevel=error >&2)
    fi
done

rows=$out/rows
: > "$rows"
faults=0
field() { node -e 'const v = JSON.parse(require("fs").readFileSync(0))[process.argv[1]]; console.log(v === null || v === undefined ? "-" : typeof v === "number" ? Math.round(v * 100) / 100 : v)' "$1"; }

settle() {
    "$out/wegobot/WegoBot" Urls=http://127.0.0.1:0 "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db" "Privacy:KeyPath=$out/data/wegobot.key" >> "$out/wegobot.log" 2>&1 &
    local service=$!
    for _ in $(seq 24); do
        sleep 5
        if "$out/audit/WegoBot.Bench.Audit" wegobot "$out/data/wegobot.db" "$out/wegobot-ledger.json" | grep -q '"notTold":0'; then break; fi
    done
    kill -TERM $service
    wait $service || true
}

# One contestant: loop NAME KILLS KIND DATABASE COMMAND...
loop() {
    local name=$1 times=$2 kind=$3 database=$4 seen kept
    shift 4
    echo "Killing $name $times times under $persons persons ..." >&2
    seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$name" --persons "$persons" --kills "$times" \
        --ledger "$out/$kind-ledger.json" --log "$out/$kind.log" -- "$@" | tail -n 1) || true
    # A notice that a kill came between is due again after 70 s: the service runs on without persons until all have arrived.
    [ "$kind" != wegobot ] || settle
    kept=$("$out/audit/WegoBot.Bench.Audit" "$([ "$kind" = wegobot ] && echo wegobot || echo rival)" "$database" "$out/$kind-ledger.json") || true
    seen=${seen:-'{}'} kept=${kept:-'{}'}
    echo "$seen" >&2
    echo "$kept" >&2
    local cells="$name|$times"
    for column in answered redelivered repeated tidied stuck wrong errors; do cells="$cells|$(field $column <<< "$seen")"; done
    for column in confirmed notApplied appliedTwice sent referralsLost referralsDoubled notTold integrity; do cells="$cells|$(field $column <<< "$kept")"; done
    echo "$cells|$(field ends <<< "$seen")" >> "$rows"
    if [ "$kind" = wegobot ]; then
        faults=$(node -e 'const s = JSON.parse(process.argv[1]), k = JSON.parse(process.argv[2]);
            console.log(s.stuck + s.wrong + s.errors + k.notApplied + k.appliedTwice + k.referralsLost + k.referralsDoubled + k.notTold + (k.integrity === "ok" ? 0 : 1) + (s.ends < 5 ? 0 : 1) + (k.sent > 0 ? 0 : 1))' "$seen" "$kept")
    fi
}

loop "WegoBot" "$kills" wegobot "$out/data/wegobot.db" "$out/wegobot/WegoBot" Telegram:Token=1:x Telegram:BaseUrl={url} Urls=http://127.0.0.1:0 \
    "ConnectionStrings:WegoBot=Data Source=$out/data/wegobot.db" "Privacy:KeyPath=$out/data/wegobot.key"
for rival in grammy telegraf; do
    [ -d bench/rivals/$rival ] || continue
    loop "$rival" "$theirs" "$rival" "$out/data/$rival.db" env SYNC=FULL node bench/rivals/$rival/bot.mjs {url} "$out/data/$rival.db"
done

{
    echo "# Killed in the middle, again and again"
    echo
    echo "$(date -u +%F), commit $(git rev-parse --short HEAD), $(nproc) cores, .NET $(dotnet --version), Node $(node --version). Made by \`bench/crash.sh $kills $persons\` in $((SECONDS - begun)) s: $persons persons at once, SIGKILL at a random moment 50 to 2000 ms after each start; all bots with synchronous=FULL."
    echo
    echo "| bot | kills | answers seen | delivered again | answers repeated | older messages tidied | **stuck** | **wrong** | errors | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | centre not told | integrity | ends after SIGTERM, s |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    sed 's/|/ | /g; s/^/| /; s/$/ |/' "$rows"
    echo
    echo "A person presses once and waits: *stuck* is somebody who had no answer a minute after the last start, *wrong* a screen that is not the next of her way. *Confirmed, not applied* is an update that the bot told the server to forget and that its stored conversation has not gone through. *Centre not told*: here a centre hears on its page, whose notice is a row of the same commit; \`bench/faults.sh 50 kills\` does the same with a group in Telegram."
} > bench/CRASH.md
cat bench/CRASH.md
echo "crash.sh took $((SECONDS - begun)) s; faults of ours: $faults" >&2
[ "$faults" = 0 ]
