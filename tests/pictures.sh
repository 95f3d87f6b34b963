#!/usr/bin/env bash
# Takes the pictures of the documents anew, and prints "your first day": docs/staff.png and docs/first-day/.
# The browser tests walk through the pages and take them on the way.
#   tests/pictures.sh pages      instead, every page that they look at, as a phone and a desktop show it: artifacts/pictures/
set -euo pipefail
cd "$(dirname "$0")/.."
export WEGOBOT_PICTURES=${1:-1}
dotnet build tests/WegoBot.Browser.Tests --configuration Release --verbosity quiet --nologo
tests=(CentreStoryTests FirstDayTests)
[ "$WEGOBOT_PICTURES" != pages ] || tests=(LooksTests GuideTests EnquiryTests)
for tests in "${tests[@]}"; do
    dotnet test tests/WegoBot.Browser.Tests --configuration Release --no-build --nologo --filter "FullyQualifiedName~$tests"
done
