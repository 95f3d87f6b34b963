#!/usr/bin/env bash
# The one test command: installs what is missing, restores exactly what the lock files name, builds with warnings as errors,
# checks the format and runs every test. The last line counts all projects together.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v dotnet > /dev/null; then
    echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and run ./test.sh again." >&2
    exit 1
fi

if [ ! -x /usr/bin/chromium ] || [ ! -x /usr/bin/chromium-headless-shell ]; then
    echo "Installing Chromium for the browser tests ..."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-headless-shell fonts-dejavu-core > /dev/null
fi

if ! ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1; then
    echo "Installing PostgreSQL for the tests of several machines ..."
    as_root apt-get update -qq
    # The tests start servers of their own; Debian's is not wanted.
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo "create_main_cluster = false" | as_root tee /etc/postgresql-common/createcluster.d/wegobot.conf > /dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql > /dev/null
fi

echo "Restoring ..."
dotnet restore WegoBot.sln --locked-mode --verbosity quiet
echo "Building ..."
logs=artifacts/test-logs
mkdir -p "$logs"
tests/ahead-of-time.sh artifacts/ready-to-run > "$logs/ahead-of-time.log" 2>&1 & ahead=$!
# One compiler, warm after its first project, instead of a cold one for each. It is this run's own, and ends with the build.
compiler=wegobot-$$
end_compiler() {
    local sdk
    sdk=$(dotnet --list-sdks | awk -v version="$(dotnet --version)" '$1 == version { gsub(/[][]/, "", $2); print $2 "/" $1 }')
    "$sdk/Roslyn/bincore/VBCSCompiler" "-pipename:$compiler" -shutdown > /dev/null 2>&1 || true
}
trap end_compiler EXIT
DOTNET_TieredPGO=0 dotnet build WegoBot.sln --no-restore --configuration Release --verbosity quiet --nologo \
    -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler"
end_compiler
trap - EXIT
if wait "$ahead"; then
    for tests in WegoBot.Tests WegoBot.Browser.Tests; do find artifacts/ready-to-run -name '*.dll' -exec cp {} "artifacts/bin/$tests/release/" ';'; done
else
    echo "EF Core was not compiled ahead of time, so the tests take longer: see $logs/ahead-of-time.log"
fi

# The build has checked the code style already; what is left of the format is white space, which needs no compiler.
echo "Checking the format ..."
dotnet format whitespace . --folder --verify-no-changes > "$logs/format.log" 2>&1 &
format=$!

# Services under test write as they do outside, and wait for the disk at every commit. Where there is memory enough, their folders
# are in it: processes are killed in these tests, and none loses power.
memory=$(awk '/^MemAvailable:/ { print int($2 / 1024 / 1024) }' /proc/meminfo)
room=$(df --output=avail --block-size=1G /dev/shm 2> /dev/null | tail -n 1)
folders=
if [ "${memory:-0}" -ge 6 ] && [ "${room:-0}" -ge 2 ]; then
    folders=$(mktemp -d /dev/shm/wegobot-tests.XXXXXX)
    export TMPDIR=$folders
    trap 'rm -rf "$folders"' EXIT
fi

# A server of the tests' own. It does not wait for the disk, since no test pulls its plug: those that do start one that does.
# It ends with its input, and so with this script. A database is made for each test: in memory that costs a fraction.
coproc postgres { ${folders:+env WEGOBOT_POSTGRES_PARENT=/dev/shm} tests/postgres.sh -c fsync=off -c max_wal_size=64MB; }
read -r WEGOBOT_TEST_POSTGRES <&"${postgres[0]}"
export WEGOBOT_TEST_POSTGRES

passed=0 failed=0 skipped=0
# Tests run once each: compiling code a second time pays only when it is called often. Threads that wait for work sleep: the cores have other work.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=120 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

# Runs the tests of a project. Arguments: the name of the run, the project, and what dotnet test takes.
run() {
    local name=$1 assembly=artifacts/bin/$2/release/$2.dll start=$SECONDS
    shift 2
    rm -f "$logs/$name.broken"
    dotnet test "$assembly" --nologo --logger "console;verbosity=detailed" "$@" > "$logs/$name.log" 2>&1 || touch "$logs/$name.broken"
    echo "$name: $((SECONDS - start)) s"
}
# Prints what the tests measured and what failed, and counts.
report() {
    local name=$1
    awk '/^  Standard Output Messages:/ { on = 1; next } /^ *$/ { on = 0 } on' "$logs/$name.log"
    awk '/^  Failed / { on = 1 } /^  Passed / { on = 0 } on' "$logs/$name.log"
    count() { awk -v word="$1:" '$1 == word { sum = $2 } END { print sum + 0 }' "$logs/$name.log"; }
    if [ "$(count Total)" = 0 ] && ! grep -q '^Total tests:' "$logs/$name.log"; then
        echo "$name did not run to its end:"
        tail -n 20 "$logs/$name.log"
        failed=$((failed + 1))
    elif [ -f "$logs/$name.broken" ] && [ "$(count Failed)" = 0 ]; then
        echo "$name ended badly though no test failed:"
        tail -n 20 "$logs/$name.log"
        failed=$((failed + 1))
    fi
    passed=$((passed + $(count Passed)))
    failed=$((failed + $(count Failed)))
    skipped=$((skipped + $(count Skipped)))
}

# The runs share the cores: the browser's tests, and those with processes, locks and servers, wait most of the time.
# What stands in a channel's messages and pages is the same on both engines; every query of theirs is asked by the tests below.
postgres_tests="Engine!=Sqlite&($(printf '|FullyQualifiedName~WegoBot.Tests.%s' Conversations Referrals Notifications Staff Privacy Votes Health \
    Channels.Viber.ViberConv Channels.Telegram.TelegramCrowd Channels.Telegram.StaffGroupTests | cut -c2-))"
echo "Testing ..."
runs=()
run WegoBot.Browser.Tests WegoBot.Browser.Tests & runs+=($!)
run WegoBot.Tests WegoBot.Tests & runs+=($!)
{
    run WegoBot.Dialogue.Tests WegoBot.Dialogue.Tests
    # What is stored, and what people and staff do with it, once more on PostgreSQL.
    WEGOBOT_ENGINE=Postgres run WegoBot.Tests-on-PostgreSQL WegoBot.Tests --filter "$postgres_tests"
} & runs+=($!)
wait "${runs[@]}"
for name in WegoBot.Dialogue.Tests WegoBot.Tests WegoBot.Tests-on-PostgreSQL WegoBot.Browser.Tests; do report "$name"; done

if ! wait "$format"; then
    echo "The format is not as it should be; this mends it: dotnet format whitespace . --folder"
    tail -n 20 "$logs/format.log"
    failed=$((failed + 1))
fi

if [ "$skipped" = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
[ "$failed" = 0 ]
