#!/usr/bin/env bash
# Nothing is lost: while persons press in closed loops, the disk is full, the database is locked for 30 s, the clock jumps, the service
# is stopped ten times and killed forty times. What is stored is then compared with the stub's ledger, as after kills.
# Prints the table and writes bench/FAULTS.md (RESULTS=FILE: elsewhere).
# Usage: bench/faults.sh [persons] [disk|locked|minutes|hours|stops|locked-stops|kills ...]
# The full disk is a small tmpfs, which only root may mount; the service reads a shifted clock through bench/clock, which needs a C compiler.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
command_line="bench/faults.sh${*:+ $*}"
persons=${1:-50}
shift || true
faults=${*:-disk locked minutes hours stops locked-stops kills}
results=${RESULTS:-bench/FAULTS.md}
group=-1001234567890 # an invented Telegram group of the centre that the persons choose

out=$PWD/artifacts/faults
rm -rf "$out/data"
mkdir -p "$out/data"
echo "Building ..." >&2
publish_bot "$out/wegobot" src/WegoBot
publish_tools "$out" Stub Audit

disk=$out/disk
unmount() { ! mountpoint -q "$disk" || umount "$disk"; }
trap unmount EXIT

# service FOLDER: its command, one word a line.
service() {
    printf '%s\n' "$out/wegobot/WegoBot" Urls=http://127.0.0.1:0
    sqlite_settings "$1"
}

table=$out/table
: > "$table"
bad=0

# inject TITLE FOLDER "STUB'S OPTIONS" [WORDS BEFORE THE SERVICE'S COMMAND ...]
inject() {
    local title=$1 folder=$2 options=$3 seen kept name
    shift 3
    name=$(basename "$folder")
    mkdir -p "$folder"
    mapfile -t command < <(service "$folder")
    echo "$title ..." >&2
    local before=("$@")
    # The options quote a shell command of their own.
    eval "set -- $options"
    seen=$("$out/stub/WegoBot.Bench.Stub" --conversation bench/conversation.json --name "$title" --persons "$persons" --between-referrals 3 \
        --warm 10 --seconds 20 --ledger "$out/$name-ledger.json" --log "$folder/service.log" "$@" \
        -- "${before[@]}" "${command[@]}" Telegram:Token=1:x Telegram:BaseUrl={url} Centres:ruse:TelegramChatId=$group | tail -n 1) || true
    kept=$("$out/audit/WegoBot.Bench.Audit" wegobot "$folder/wegobot.db" "$out/$name-ledger.json") || true
    cp "$folder/service.log" "$out/$name.log"
    seen=${seen:-'{}'} kept=${kept:-'{}'}
    echo "$seen" >&2
    echo "$kept" >&2
    echo "$title|$(node bench/outcome.mjs cells "$seen" fault.seconds fault.before fault.during fault.after fault.recovered longestWait redelivered repeated greeted stuck wrong errors)|$(node \
        bench/outcome.mjs cells "$kept" confirmed notApplied appliedTwice)|$(node bench/outcome.mjs cells "$seen" sent)|$(node bench/outcome.mjs cells "$kept" referralsLost referralsDoubled)|$(node \
        bench/outcome.mjs cells "$seen" notices)|$(node bench/outcome.mjs cells "$kept" notTold integrity)|$(node bench/outcome.mjs cells "$seen" ends)" >> "$table"
    # A greeting in the middle of the conversation is right after hours, and nowhere else.
    if [ "$(node bench/outcome.mjs faults "$seen" "$kept")" != 0 ] || ! node -e '
        const [seen, name] = [JSON.parse(process.argv[1]), process.argv[2]];
        const holds = seen.fault.before > 0 && seen.fault.after > 0 && seen.notices >= seen.sent && (name === "hours" || seen.greeted === 0);
        process.exit(holds ? 0 : 1);' "$seen" "$name"; then bad=$((bad + 1)); fi
    if [ "$name" = stops ] || [ "$name" = locked-stops ]; then
        stops="$stops${stops:+; }$(node -e 'console.log((JSON.parse(process.argv[1]).fault?.stops ?? []).map(s => s.toFixed(2)).join(", "))' "$seen")$([ "$name" = stops ] || echo " while locked")"
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
            inject "full disk" "$disk/disk" "--fault '$(fill); sleep 20; rm $disk/filler'"
            # The first start in an empty folder finds no space.
            eval "$(fill)" || true
            mkdir -p "$out/data"
            mapfile -t command < <(service "$disk/new")
            code=0
            start=$("${command[@]}" 2>&1) || code=$?
            start="exit code $code, \"${start//$out/…}\""
            rm "$disk/filler"
            "${command[@]}" > "$out/after-full.log" 2>&1 &
            later=$!
            for _ in $(seq 100); do grep -q "answers at" "$out/after-full.log" && break; sleep 0.2; done
            if grep -q "answers at" "$out/after-full.log"; then start="$start; with space again the same command starts it"; else bad=$((bad + 1)) start="$start; it did not start afterwards: $(tail -n 1 "$out/after-full.log")"; fi
            kill -TERM $later 2> /dev/null || true
            wait $later || true
            [ "$code" = 1 ] || bad=$((bad + 1))
            unmount
            ;;
        locked)
            inject "locked for 30 s" "$out/data/locked" "--fault '$out/audit/WegoBot.Bench.Audit lock $out/data/locked/wegobot.db 30'"
            ;;
        minutes | hours)
            # Only the wall clock jumps, as when somebody sets it; timers go on. The last jump goes back and leaves later times stored.
            cc -shared -fPIC -O2 -o "$out/clock.so" bench/clock/clock.c
            head -c 8 /dev/zero > "$out/shift"
            jumps=""
            if [ $fault = minutes ]; then by=1200 told="20 minutes"; else by=10800 told="3 hours"; fi
            for to in -$by 0 $by 0; do jumps="$jumps node bench/clock/shift.mjs $out/shift $to; sleep 8;"; done
            inject "clock $told back and right again, then forwards and right again" "$out/data/$fault" "--fault '$jumps' --group-down 1 $(if [ $fault = hours ]; then echo --may-be-greeted 1; fi)" \
                env LD_PRELOAD="$out/clock.so" CLOCK_SHIFT="$out/shift"
            ;;
        stops)
            inject "SIGTERM ten times" "$out/data/stops" "--stops 10"
            ;;
        locked-stops)
            inject "SIGTERM five times while locked for 30 s" "$out/data/locked-stops" "--stops 5 --fault '$out/audit/WegoBot.Bench.Audit lock $out/data/locked-stops/wegobot.db 30'"
            ;;
        kills)
            # A notification that a kill interrupted is due again after 70 s: it arrives then, at least once.
            inject "SIGKILL forty times" "$out/data/kills" "--crashes 40 --seconds 100"
            ;;
    esac
done

mkdir -p "$(dirname "$results")"
{
    echo "# Disk full, database locked, clock wrong, stopped, killed"
    echo
    echo "$(machine). Made by \`$command_line\` in $((SECONDS - started)) s: $persons persons in closed loops, a referral every 3 s at most, the centre's group in Telegram; the service as published, with synchronous=FULL."
    echo
    echo "| fault | for s | answers before | during | after | next answer after it, s | longest wait, s | redelivered | answers repeated | greeted anew | **stuck** | **wrong** | errors | updates confirmed | confirmed, not applied | applied twice | sent | referrals lost | doubled | messages in the group | centre not told | integrity | stops after SIGTERM, s |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |"
    rows < "$table"
    echo
    echo "Nobody presses a second time. *Stuck*: she had no answer a minute after the fault. *Wrong*: a screen that is not the next one of the conversation. While the clock is wrong the group cannot be reached, so that notifications are postponed by a wrong clock; all of them must arrive within 150 s after it is right again. After three hours a conversation is idle and its answers are forgotten, so the greeting is right there, and its person starts again."
    if [ -n "$start" ]; then echo; echo "Started on a full disk: $start."; fi
    if [ -n "$stops" ]; then echo; echo "Seconds from each SIGTERM to the exit: $stops."; fi
} > "$results"
cat "$results"
echo "faults.sh took $((SECONDS - started)) s; rows with a broken promise: $bad" >&2
[ "$bad" = 0 ]
