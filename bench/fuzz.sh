#!/usr/bin/env bash
# Sends generated and mutated input to every way into the service, and prints how much of it, how fast, and what broke.
# usage: bench/fuzz.sh [--inputs N] [--seconds N] [--seed N] [--target NAME] [--walk N]
#        bench/fuzz.sh --table             a million inputs; also writes bench/FUZZ.md (RESULTS=FILE writes it elsewhere)
# BUILT=FOLDER runs what was built into that folder before.
# Every finding is a file in artifacts/fuzz/ with its inputs and the command that makes it again.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh
results=${RESULTS:-bench/FUZZ.md}
table=
if [ "${1:-}" = --table ]; then
    table=$(mktemp)
    trap 'rm -f "$table"' EXIT
    shift
    set -- "$@" --table "$table"
fi

built=${BUILT:-artifacts/bin/Fuzz/release}
if [ -z "${BUILT:-}" ]; then
    echo "Building ..." >&2
    dotnet build bench/Fuzz -c Release --verbosity quiet --nologo >&2
fi
result=0
dotnet "$built/WegoBot.Fuzz.dll" "$@" || result=$?
if [ -n "$table" ] && [ -s "$table" ]; then
    {
        echo "# Malformed input"
        echo
        echo "$(machine). Made by \`bench/fuzz.sh --table\` in $((SECONDS - started)) s, $(head -n 1 "$table")."
        echo
        tail -n +2 "$table"
        echo
        echo "The columns are explained in [the README](README.md#malformed-input-fuzzsh)."
    } > "$results"
fi
exit $result
