#!/usr/bin/env bash
# Sends malformed input to every entry point of the channels, and prints how much of it and what became of it.
# usage: tests/fuzz.sh [inputs]       100000 by default; WEGOBOT_SEED=<number> gives other inputs
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 WEGOBOT_FUZZ="${1:-100000}"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
result=0
dotnet test tests/WegoBot.Tests --filter "FullyQualifiedName~Channels.Fuzz." --logger "console;verbosity=detailed" > "$log" 2>&1 || result=$?
grep -E '^ *Fuzz, ' "$log" || true
if [ "$result" != 0 ] || ! grep -q '^Test Run Successful' "$log"; then
    grep -vE '^(WegoBot answers|No staff are signed in)' "$log" | tail -n 60
    exit 1
fi
echo "No entry point failed, and nobody's conversation was touched."
