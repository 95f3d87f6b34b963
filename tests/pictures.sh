#!/usr/bin/env bash
# Takes the pictures of the documents anew, and prints "your first day": docs/staff.png and docs/first-day/.
# The browser tests walk through the pages and take them on the way.
set -euo pipefail
cd "$(dirname "$0")/.."
export WEGOBOT_PICTURES=1
dotnet build tests/WegoBot.Browser.Tests --configuration Release --verbosity quiet --nologo
for tests in CentreStoryTests FirstDayTests; do
    dotnet test tests/WegoBot.Browser.Tests --configuration Release --no-build --nologo --filter "FullyQualifiedName~$tests"
done
