#!/usr/bin/env bash
# Prints how many lines of src/ the tests cover, without the browser's and the processes that tests start. Generated code does not count.
set -euo pipefail
cd "$(dirname "$0")/.."
results=artifacts/coverage
rm -rf "$results"

# Debug, since an optimised build has fewer lines to count.
dotnet build WegoBot.sln --verbosity quiet --nologo

coproc postgres { exec tests/postgres.sh -c fsync=off -c max_wal_size=64MB; }
read -r WEGOBOT_TEST_POSTGRES <&"${postgres[0]}"
export WEGOBOT_TEST_POSTGRES
for project in WegoBot.Dialogue.Tests WegoBot.Tests; do
    dotnet test "tests/$project/$project.csproj" --no-build --nologo --collect "XPlat Code Coverage" --results-directory "$results/$project" > "$results.$project.log" 2>&1 \
        || echo "Some tests of $project failed: $results.$project.log" >&2
done

# A line counts once, and as covered when a test of either project ran it.
cat "$results"/*/*/coverage.cobertura.xml | awk '
    match($0, /filename="[^"]*"/) { file = substr($0, RSTART + 10, RLENGTH - 11) }
    file !~ /^src\// || file ~ /\/Migrations\// { next }
    match($0, /<line number="[0-9]+" hits="[0-9]+"/) {
        split(substr($0, RSTART, RLENGTH), part, "\""); key = file ":" part[2]
        if (!(key in hits) || part[4] + 0 > hits[key]) hits[key] = part[4]
    }
    END { for (key in hits) { lines++; if (hits[key] > 0) covered++ }; printf "%d of %d lines are covered (%.1f %%)\n", covered, lines, 100 * covered / lines }'
