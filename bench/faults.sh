#!/usr/bin/env bash
# Nothing lost: while persons press in closed loops, the disk is full for a while, the database is locked for 30 s, the clock jumps,
# the service is told to stop ten times and killed forty times. What is stored then is held against the stub's own ledger, as after kills.
# Prints the table and writes bench/FAULTS.md (or the file named by RESULTS). Usage: bench/faults.sh [persons] [disk|locked|minutes|hours|stops|locked-stops|kills ...]
# The full disk is a small tmpfs, which only root may mount; the clock is shown to the service by bench/clock, which needs a C compiler.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
begun=$SECONDS
command_line="bench/faults.sh${*:+ $*}"
persons=${1:-50}
shift || true
faults=${*:-disk locked minutes hours stops locked-stops kills}
results=${RESULTS:-bench/FAULTS.md}
group=-1001234567890 # a made-up group of the centre that the persons choose

out=$PWD/artifacts/faults
rm -rf "$out/data"
mkdir -p "$out/data"
echo "Building ..." >&2
for project in src/WegoBot bench/Stub bench/Audit; do
    dotnet publish $project -c Release -o "$out/$(basename $project | tr '[:upper:]' '[:lower:]')" --nologo -v quiet >&2
done

disk=$out/disk
unmount() { ! mountpoint -q "$disk" || umount "$disk"; }
trap unmount EXIT

# service FOLDER: its words, one a line.
service() {
    printf '%s\n' "$out/wegobot/WegoBot" Urls=http://127.0.0.1:0 "ConnectionStrings:WegoBot=Data Source=$1/wegobot.db" "Privacy:KeyPath=$1/wegobot.key"
}

rows=$out/rows
: > "$rows"
bad=0

# befall TITLE FOLDER "STUB'S OPTIONS" [WORDS BEFORE THE SERVICE'S OWN ...]
befall() {
    local title=$1 folder=$2 options=$3 seen kept name
    shift 3
    name=$(basename "$folder")
    mkdir -p "$folder"
    mapfile -t words < <(service "$folder")
    echo "$title ..." >&2
    eval "set -- \"\$@\" -- $options"
    local before=()
    while [ "$1" != -- ]; do before+=("$1"); shift; done
    shift
    seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$title" --persons "$persons" --between-referrals 3 \
        --warm 10 --seconds 20 --ledger "$out/$name-ledger.json" --log "$folder/service.log" "$@" \
        -- "${before[@]}" "${words[@]}" Telegram:Token=1:x Telegram:BaseUrl={url} Centres:ruse:TelegramChatId=$group | tail -n 1) || true
    kept=$("$out/audit/WegoBot.Bench.Audit" wegobot "$folder/wegobot.db" "$out/$name-ledger.json") || true
    cp "$folder/service.log" "$out/$name.log"
    seen=${seen:-'{}'} kept=${kept:-'{}'}
    echo "$seen" >&2
    echo "$kept" >&2
    # The greeting in the middle of the way is right after hours, and nowhere else.
    node -e '
        const [title, s, k, hours] = [process.argv[1], JSON.parse(process.argv[2]), JSON.parse(process.argv[3]), process.argv[4] === "hours"];
        const e = s.endured ?? {}, n = v => v === null || v === undefined ? "-" : typeof v === "number" ? Math.round(v * 100) / 100 : v;
        const cells = [title, e.lasted, e.before, e.during, e.after, e.recovered, e.longestWait, s.redelivered, s.repeated, e.greeted, s.stuck, s.wrong, s.errors,
            k.confirmed, k.notApplied, k.appliedTwice, s.sent, k.referralsLost, k.referralsDoubled, e.notices, k.notTold, k.integrity, s.ends];
        console.log(cells.map(n).join("|"));
        const ok = s.stuck + s.wrong + s.errors + k.notApplied + k.appliedTwice + k.referralsLost + k.referralsDoubled + k.notTold === 0
            && k.integrity === "ok" && s.ends < 5 && s.sent > 0 && e.before > 0 && e.after > 0 && e.notices >= s.sent && (hours || e.greeted === 0);
        process.exit(ok ? 0 : 1);' "$title" "$seen" "$kept" "$name" >> "$rows" || bad=$((bad + 1))
    if [ "$name" = stops ] || [ "$name" = locked-stops ]; then
        stops="$stops${stops:+; }$(node -e 'console.log((JSON.parse(process.argv[1]).endured?.stops ?? []).map(s => s.toFixed(2)).join(", "))' "$seen")$([ "$name" = stops ] || echo " while locked")"
    fi
}

start=""
stops=""
fill() { echo "dd if=/dev/zero of=$disk/filler bs=64k 2> /dev/null; dd if=/dev/zero bs=1 2> /dev/null >> $disk/filler"; }
for fault in $faults; do
    case $fault in
        disk)
            mkdir -p "$disk"
            unmount
            mount -t tmpfs -o size=256m none "$disk"
            befall "full disk" "$disk/disk" "--fault '$(fill); sleep 20; rm $disk/filler'"
            # A first start in an empty folder finds no room at all.
            eval "$(fill)" || true
            mkdir -p "$out/data"
            mapfile -t words < <(service "$disk/new")
            code=0
            start=$("${words[@]}" 2>&1) || code=$?
            start="exit code $code, \"${start//$out/…}\""
            rm "$disk/filler"
            "${words[@]}" > "$out/after-full.log" 2>&1 &
            later=$!
            for _ in $(seq 100); do grep -q "answers at" "$out/after-full.log" && break; sleep 0.2; done
            if grep -q "answers at" "$out/after-full.log"; then start="$start; with room again the same command starts it"; else bad=$((bad + 1)) start="$start; it did not start afterwards: $(tail -n 1 "$out/after-full.log")"; fi
            kill -TERM $later 2> /dev/null || true
            wait $later || true
            [ "$code" = 1 ] || bad=$((bad + 1))
            unmount
            ;;
        locked)
            befall "locked for 30 s" "$out/data/locked" "--fault '$out/audit/WegoBot.Bench.Audit lock $out/data/locked/wegobot.db 30'"
            ;;
        minutes | hours)
            # Only the clock on the wall jumps, as when it is set: pauses go on as they are. The last jump goes back, and leaves later times stored.
            cc -shared -fPIC -O2 -o "$out/clock.so" bench/clock/clock.c
            head -c 8 /dev/zero > "$out/shift"
            jumps=""
            if [ $fault = minutes ]; then by=1200 told="20 minutes"; else by=10800 told="3 hours"; fi
            for to in -$by 0 $by 0; do jumps="$jumps node bench/clock/shift.mjs $out/shift $to; sleep 8;"; done
            befall "clock $told back and right again, then forwards and right again" "$out/data/$fault" "--fault '$jumps' --group-down 1 $(if [ $fault = hours ]; then echo --may-be-greeted 1; fi)" \
                env LD_PRELOAD="$out/clock.so" CLOCK_SHIFT="$out/shift"
            ;;
        stops)
            befall "SIGTERM ten times" "$out/data/stops" "--stops 10"
            ;;
        locked-stops)
            befall "SIGTERM five times while locked for 30 s" "$out/data/locked-stops" "--stops 5 --fault '$out/audit/WegoBot.Bench.Audit lock $out/data/locked-stops/wegobot.db 30'"
            ;;
        kills)
            # A notice that a kill came between is due again after 70 s: it is told afterwards, at least once.
            befall "SIGKILL forty times" "$out/data/kills" "--crashes 40 --seconds 100"
            ;;
    esac
done

mkdir -p "$(dirname "$results")"
{
    echo "# The disk full, the database locked, the clock wrong, told to stop, killed"
    echo
    echo "$(date -u +%F), commit $(git rev-parse --short HEAD), $(lscpu | sed -n 's/^Model name: *//p' | head -n 1), $(nproc) cores, .NET $(dotnet --version); load when it ended $(cut -d' ' -f1 /proc/loadavg). Made by \`$command_line\` in $((SECONDS - begun)) s: $persons persons at once in closed loops, a referral every 3 s at most, the centre's group in Telegram; the service as published, with synchronous=FULL."
    echo
    echo "| what befell it | for s | answers before | during | after | next answer after it, s | longest wait, s | delivered again | answers repeated | greeted anew | **stuck** | **wrong** | errors | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | notices in the group | centre not told | integrity | ends after SIGTERM, s |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    sed 's/|/ | /g; s/^/| /; s/$/ |/' "$rows"
    echo
    echo "Nobody presses again for impatience: *stuck* is somebody who had no answer a minute after it was over, *wrong* a screen that is not the next of her way. While the clock is wrong the group cannot be reached, so that notices are put off by a wrong clock; all of them have to arrive within 150 s after it is right again. After three hours a conversation counts as idle and its answers are forgotten, so there the greeting is right, and its person begins again."
    if [ -n "$start" ]; then echo; echo "Started on a full disk: $start."; fi
    if [ -n "$stops" ]; then echo; echo "Seconds to the end after each SIGTERM: $stops."; fi
} > "$results"
cat "$results"
echo "faults.sh took $((SECONDS - begun)) s; rows with a fault of ours: $bad" >&2
[ "$bad" = 0 ]
