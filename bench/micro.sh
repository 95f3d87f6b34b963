#!/usr/bin/env bash
# What single calls cost, in time and in memory: a turn of the script, understanding free text, eligibility over all seven
# measures, drawing a screen, configuring the machine. Prints the tables and writes bench/MICRO.md. Three to four minutes.
# With arguments for BenchmarkDotNet (--filter '*Screen*') it only prints.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/common.sh

echo "Building ..." >&2
dotnet build bench/Micro -c Release --verbosity quiet --nologo >&2
micro() { dotnet artifacts/bin/Micro/release/Micro.dll "$@"; }
if [ $# -gt 0 ]; then
    micro "$@"
    exit
fi

out=artifacts/bench/micro
rm -rf "$out"
mkdir -p "$out"
echo "Measuring ..." >&2
if ! micro --filter '*' > "$out/log"; then
    tail -n 40 "$out/log"
    exit 1
fi

# A heading, a sentence, and the table of one class, without the bold type and the quotation marks that BenchmarkDotNet adds.
table() { echo; echo "## $1"; echo; echo "$3"; echo; sed -n "/^|/ { s/&#39;//g; s/[*][*]//g; s/  */ /g; s/--*/---/g; p }" "$out/results/WegoBot.Micro.$2-report-github.md"; }
{
    echo "# What single calls cost"
    echo
    echo "$(machine), BenchmarkDotNet. Made by \`bench/micro.sh\` in $((SECONDS - started)) s."
    echo
    echo "One call on one core, with the catalogue and the texts as shipped. Error is half of the 99.9% confidence interval; Allocated is what one call leaves to the garbage collector."
    table "A turn of the script" TurnBenchmarks "From a stored conversation and a message to the next conversation. A press and typed words draw the screen that she saw, to find the button there; the next screen is not drawn yet."
    table "Understanding free text" UnderstandingBenchmarks "Both are called, the distress detector first."
    table "Eligibility over all seven measures" EligibilityBenchmarks "With no, half and all answers of an interview about all of them. The number of questions left is cached for the same answers."
    table "Drawing a screen" ScreenBenchmarks "The first question of an interview about all seven, its result, and the screen with the most letters."
    table "The machine" ScriptMachineBenchmarks "Its configuration is built once and pooled: the whole turn (from home to the list of measures) allocates less than configuring a machine would alone."
} > bench/MICRO.md
cat bench/MICRO.md
