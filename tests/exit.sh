#!/usr/bin/env bash
# Prints how long quick exit takes in Chromium, from the press until the page is blank and until the neutral page is drawn.
# The neutral page comes without a network, so its time is the browser's own.
set -euo pipefail
cd "$(dirname "$0")/.."
export WEGOBOT_EXITS="${1:-50}"
dotnet build tests/WegoBot.Browser.Tests --configuration Release --verbosity quiet --nologo
dotnet test tests/WegoBot.Browser.Tests --configuration Release --no-build --nologo --filter "FullyQualifiedName~ExitTimeTests" \
    --logger "console;verbosity=detailed" | grep -E "^ *exit |Passed!|Failed!|^Passed|^Failed"
