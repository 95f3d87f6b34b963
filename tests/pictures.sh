#!/usr/bin/env bash
# Takes the pictures of the documents anew, and prints "your first day": docs/staff.png and docs/first-day/.
# The browser tests walk through the pages and take them on the way.
#   tests/pictures.sh pages      instead, every page that they look at, in each language, as a phone and a desktop show it: artifacts/pictures/
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/WegoBot.Browser.Tests --configuration Release --verbosity quiet --nologo
take() {
    export WEGOBOT_PICTURES=$1
    shift
    for tests in "$@"; do
        dotnet test tests/WegoBot.Browser.Tests --configuration Release --no-build --nologo --filter "FullyQualifiedName~$tests"
    done
}

if [ "${1:-}" = pages ]; then
    for language in bg en; do take "pages-$language" LooksTests GuideTests EnquiryTests; done
else
    take 1 CentreStoryTests FirstDayTests
fi
