#!/usr/bin/env bash
# Installs the service on a clean Debian as docs/operators/install.md, backups.md, upgrade.md and proxy.md say, command by command, and checks what they promise.
# usage: tests/deploy.sh [folder of the published service]       without one it is published first
# As root; it installs mmdebstrap and systemd-container, and unpacks prometheus. The Debian has a network of its own in which there is nothing but itself.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DEBIAN_FRONTEND=noninteractive

work=$PWD/artifacts/deploy
published=$(realpath "${1:-$work/wegobot}")
[ -n "${1:-}" ] || dotnet publish src/WegoBot -c Release -p:ReadyToRun=true --self-contained -o "$published" -v quiet --nologo
command -v mmdebstrap systemd-nspawn > /dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends mmdebstrap systemd-container > /dev/null; }
mkdir -p "$work"

# The rules for Prometheus, read by the tool of its package, which is unpacked and not installed.
promtool=$(command -v promtool) || promtool=$work/prometheus/usr/bin/promtool
[ -x "$promtool" ] || (cd "$work" && apt-get download -qq prometheus && dpkg-deb --extract prometheus_*.deb prometheus)
"$promtool" check rules "$published/deploy/alerts.yml"
"$promtool" test rules tests/alerts.yml

# A clean Debian, kept for the next run. The packages that the pages install are fetched now, and installed when the pages say so.
[ -f "$work/debian.tar" ] || mmdebstrap --quiet --variant=minbase --skip=cleanup/apt --include=systemd-sysv,dbus,curl,openssl,sqlite3 \
    --customize-hook='chroot "$1" apt-get install --yes --download-only --no-install-recommends ca-certificates libssl3 caddy nginx > /dev/null' \
    bookworm "$work/debian.tar" "deb http://deb.debian.org/debian bookworm main" "deb http://deb.debian.org/debian-security bookworm-security main"

machine=$(mktemp -d /var/tmp/wegobot-deploy.XXXXXX)
booted=
stop() {
    [ -z "$booted" ] || { kill "$booted" 2> /dev/null || true; wait "$booted" 2> /dev/null || true; }
    rm -rf "$machine"
}
trap stop EXIT
trap 'exit 1' INT TERM
tar --extract --file "$work/debian.tar" --directory "$machine"
cp -r "$published" "$machine/root/wegobot"
cp tests/deploy-checks.sh "$machine/root/checks.sh"

systemd-nspawn --quiet --boot --register=no --keep-unit --private-network --directory "$machine" > "$work/boot.log" 2>&1 < /dev/null &
booted=$!
leader() { pgrep --parent "$booted" | head -n 1; }
inside() { nsenter --target "$(leader)" --mount --uts --ipc --net --pid --root --wdns=/root -- env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"; }
for _ in $(seq 120); do
    [ -n "$(leader)" ] && inside systemctl is-system-running 2> /dev/null | grep -qE 'running|degraded' && break
    sleep 1
done
echo "Debian $(inside cat /etc/debian_version), systemd $(inside systemctl --version | awk 'NR == 1 { print $2 }')"

# The commands of a page: its blocks, or those of one section, in their order.
fenced() { awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' "$1"; }
section() { awk -v heading="## $2" '$0 == heading { on = 1; next } /^## / { on = 0 } on && /^```sh$/ { code = 1; next } /^```$/ { code = 0 } on && code' "$1"; }
steps() { inside bash -euo pipefail -x -s > "$work/$1.log" 2>&1 || { tail -n 20 "$work/$1.log"; inside journalctl --no-pager --lines 30; exit 1; }; echo "$1: every command of the page succeeded"; }

fenced docs/operators/install.md | steps install
grep -o 'https://chat.example.org/staff/enter.*' "$work/install.log" | tail -n 1 | sed 's/.*=//' | inside tee /root/invitation > /dev/null
inside bash /root/checks.sh unit

section docs/operators/backups.md "Making backups" | steps backups
grep -oE '([0-9A-Z]{4}-){8}[0-9A-Z]{4}' "$work/backups.log" | inside tee /root/backup-key > /dev/null
cp -r "$published" "$machine/root/wegobot-2"
section docs/operators/upgrade.md Upgrade | steps upgrade
section docs/operators/upgrade.md "Putting the backup back" | sed 's#--key-file /dev/stdin.*#& < /root/backup-key#' | steps put-back

inside bash /root/checks.sh certificate
section docs/operators/proxy.md nginx | steps nginx
inside bash /root/checks.sh proxy nginx
inside systemctl disable --quiet --now nginx

# Outside, Caddy would ask for a certificate; here it is given the one of the checks.
section docs/operators/proxy.md Caddy | sed 's#^systemctl restart caddy#bash /root/checks.sh own-certificate\n&#' | steps Caddy
inside bash /root/checks.sh proxy caddy
echo "Everything that the pages promise holds."
