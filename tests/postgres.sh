#!/usr/bin/env bash
# Starts a private PostgreSQL server in a temporary folder on a free loopback port, prints its connection string, and waits. When
# its input ends, or whoever started it is gone, the server stops and its folder is deleted.
#   tests/postgres.sh [-c fsync=off …]      the arguments go to the server
# A line "restart" on its input stops the server abruptly, as a power cut does, and starts it again; the answer is "restarted".
# A line "folder" is answered with the server's data folder.
# WEGOBOT_POSTGRES_PARENT names the folder in which the temporary one is made; the user postgres must be able to enter it.
set -euo pipefail

bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin -type d 2> /dev/null | sort -V | tail -n 1)
if [ ! -x "$bin/initdb" ]; then
    echo "PostgreSQL is missing: install Debian's package postgresql, or run ./test.sh, which does." >&2
    exit 1
fi

# PostgreSQL refuses to run as root.
unprivileged() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

folder=$(mktemp -d "${WEGOBOT_POSTGRES_PARENT:-/tmp}/wegobot-postgres.XXXXXX")
[ "$(id -u)" != 0 ] || chown postgres "$folder"
stop() {
    unprivileged "$bin/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
unprivileged sh -c "umask 077; printf %s '$password' > '$folder/password'"
cd "$folder"
unprivileged "$bin/initdb" -D data -U wegobot --pwfile=password -A scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync > log 2>&1 || { cat log >&2; exit 1; }

start() {
    unprivileged "$bin/pg_ctl" -D data -l server.log -w -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=300 $*" start > log 2>&1
}
# Another program may take the port first; then another port is tried.
for _ in 1 2 3 4 5; do
    port=$(((RANDOM % 20000) + 20000))
    start "$@" && break
    port=
done
[ -n "$port" ] || { cat log server.log >&2; exit 1; }
echo "Host=127.0.0.1;Port=$port;Username=wegobot;Password=$password"

while read -r word; do
    case $word in
        folder) echo "$folder/data" ;;
        restart)
            unprivileged "$bin/pg_ctl" -D data -m immediate stop > log 2>&1
            start "$@" || { cat log server.log >&2; exit 1; }
            echo restarted
            ;;
    esac
done
