#!/usr/bin/env bash
# Publishes random quarters, four to a year, and asks a solver what can be found out about the hidden cells from everything that was
# published together. Prints the table; with the ten thousand tables of a run without arguments it also writes bench/SUPPRESSION.md.
# usage: bench/suppression.sh [TABLES [SEED]]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh

echo "Building ..." >&2
dotnet build bench/Suppression -c Release --verbosity quiet --nologo >&2
if [ $# -gt 0 ]; then
    exec dotnet artifacts/bin/Suppression/release/WegoBot.Suppression.dll "$@"
fi

table=$(dotnet artifacts/bin/Suppression/release/WegoBot.Suppression.dll)
{
    echo "# What can be found out from the published figures"
    echo
    echo "$(machine). Made by \`bench/suppression.sh\` in $((SECONDS - started)) s."
    echo
    echo "$table"
    echo
    echo "The columns are explained in [the README](README.md#the-published-figures-suppressionsh)."
} > bench/SUPPRESSION.md
cat bench/SUPPRESSION.md
