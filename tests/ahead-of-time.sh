#!/usr/bin/env bash
# Compiles EF Core's restored packages to native code (ReadyToRun), as publishing the service does. The packages hold none, so each of the many
# processes that the tests start would compile the same methods again: about a second of processor time of three.
#   tests/ahead-of-time.sh <folder>      the compiled assemblies go there
# On a platform for which no compiler is restored the folder stays empty, and the tests only take longer.
set -euo pipefail

folder=$1
mkdir -p "$folder"
rm -f "$folder"/*
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
compiler=$(find "$packages"/microsoft.netcore.app.crossgen2.linux-x64 -name crossgen2 -type f 2> /dev/null | sort -V | tail -n 1)
[ -x "$compiler" ] && [ "$(uname -m)" = x86_64 ] || exit 0

# The version that the tests use, as their lock file says.
version() { tr -d ' \n' < tests/WegoBot.Tests/packages.lock.json | grep -o "\"$1\":{[^}]*\"resolved\":\"[^\"]*\"" | head -n 1 | sed 's/.*"resolved":"//; s/"$//'; }
framework() { dotnet --list-runtimes | awk -v name="$1" '$1 == name { gsub(/[][]/, "", $3); print $3 "/" $2 }' | sort -V | tail -n 1; }

references=(-r "$(framework Microsoft.NETCore.App)/*.dll" -r "$(framework Microsoft.AspNetCore.App)/*.dll")
assemblies=()
for name in Microsoft.EntityFrameworkCore Microsoft.EntityFrameworkCore.Abstractions Microsoft.EntityFrameworkCore.Relational; do
    assembly=$(find "$packages/${name,,}/$(version "$name")/lib" -name "$name.dll" | sort -V | tail -n 1)
    references+=(-r "$assembly")
    assemblies+=("$assembly")
done
for assembly in "${assemblies[@]}"; do
    output=$folder/$(basename "$assembly")
    "$compiler" "${references[@]}" --targetos linux --targetarch x64 -O "$assembly" -o "$output.part" > /dev/null
    mv "$output.part" "$output"
done
