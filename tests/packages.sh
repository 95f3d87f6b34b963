#!/usr/bin/env bash
# Asks the package source which packages have a known vulnerability and which have a newer version, and writes artifacts/sbom.json (CycloneDX).
# Ends with exit code 1 for a vulnerability, and with 2 where the source serves no advisories, so that its silence means nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

control=$(mktemp -d)
trap 'rm -rf "$control"' EXIT
# https://github.com/advisories/GHSA-5crp-9r3c-p9vr: a source that serves advisories knows this one.
cat > "$control/control.csproj" << 'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
END
dotnet restore "$control" --verbosity quiet
# What is asked: the solution, with everything that the lock files name.
dotnet restore WegoBot.sln --locked-mode --verbosity quiet

result=0
vulnerable() { dotnet list "$1" package --vulnerable --include-transitive; }
if vulnerable WegoBot.sln | tee "$control/answer" | grep -E '^ +>|has the following vulnerable'; then
    echo "Packages with a known vulnerability are in use."
    result=1
elif ! vulnerable "$control/control.csproj" | grep -q '> Newtonsoft.Json'; then
    echo "The package source serves no advisories: it does not know the vulnerability of a package that has one. Ask another source."
    result=2
else
    echo "No package has a vulnerability that the package source knows of."
fi

echo "Newer versions:"
dotnet list WegoBot.sln package --outdated | grep -E '^ +>' | sort --unique || echo "   none"

dotnet tool restore --verbosity quiet > /dev/null
dotnet tool run dotnet-CycloneDX src/WegoBot/WegoBot.csproj --output artifacts --filename sbom.json --output-format Json --disable-package-restore > "$control/sbom.log" \
    || { cat "$control/sbom.log"; exit 3; }
echo "artifacts/sbom.json: $(grep -c '"purl"' artifacts/sbom.json) packages"
exit $result
