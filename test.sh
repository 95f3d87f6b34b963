#!/usr/bin/env bash
# The one test command: installs what is missing, restores exactly what the lock files name, checks the format,
# builds with warnings as errors and runs every test. The last line counts all projects together.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v dotnet > /dev/null; then
    echo "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and run ./test.sh again." >&2
    exit 1
fi

if [ ! -x /usr/bin/chromium ]; then
    echo "Installing Chromium for the browser tests ..."
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
fi

echo "Restoring ..."
dotnet restore WegoBot.sln --locked-mode --verbosity quiet
echo "Checking the format ..."
dotnet format WegoBot.sln --no-restore --verify-no-changes --severity warn
echo "Building ..."
dotnet build WegoBot.sln --no-restore --verbosity quiet --nologo

logs=artifacts/test-logs
mkdir -p "$logs"
passed=0 failed=0 skipped=0 broken=0
for project in tests/*/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    echo "Testing $name ..."
    dotnet test "$project" --no-build --nologo --logger "console;verbosity=detailed" > "$logs/$name.log" 2>&1 || broken=1
    # What the tests measured, and what failed, is worth reading; the names of those that passed are in the log.
    awk '/^  Standard Output Messages:/ { on = 1; next } /^ *$/ { on = 0 } on' "$logs/$name.log"
    awk '/^  Failed / { on = 1 } /^  Passed / { on = 0 } on' "$logs/$name.log"
    count() { awk -v word="$1:" '$1 == word { sum = $2 } END { print sum + 0 }' "$logs/$name.log"; }
    if [ "$(count Total)" = 0 ] && ! grep -q '^Total tests:' "$logs/$name.log"; then
        echo "$name did not run to its end:"
        tail -n 20 "$logs/$name.log"
        failed=$((failed + 1))
    fi
    passed=$((passed + $(count Passed)))
    failed=$((failed + $(count Failed)))
    skipped=$((skipped + $(count Skipped)))
done

[ "$failed" = 0 ] && [ "$broken" = 1 ] && failed=1
if [ "$skipped" = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
[ "$failed" = 0 ]
