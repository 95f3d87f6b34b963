# A PostgreSQL server for a script (tests/postgres.sh): in a temporary folder, with its default settings and fsync on. It stops when
# the script ends, however that happens. Source it after common.sh.

# start_postgres FOLDER [WORDS BEFORE THE COMMAND...]: sets $connection, $server_folder, $server_program and $server_process.
start_postgres() {
    local folder=$1
    shift
    server_in=$folder/postgres.in server_out=$folder/postgres.out
    rm -f "$server_in" "$server_out"
    mkfifo "$server_in"
    "$@" tests/postgres.sh < "$server_in" > "$server_out" &
    server_script=$!
    # The server stops when this descriptor is closed, so no other process may inherit it.
    exec 7> "$server_in"
    connection="$(server_answer 1);Database=postgres"
    echo folder >&7
    server_folder=$(server_answer 2)
    server_program=$(find /usr/lib/postgresql -path '*/bin/postgres' | sort -V | tail -n 1)
    server_process=$(head -n 1 "$server_folder/postmaster.pid")
}

# server_answer N: waits for the N-th line that the server's script writes.
server_answer() {
    while kill -0 $server_script 2> /dev/null; do
        if [ "$(wc -l < "$server_out")" -ge "$1" ]; then
            sed -n "$1p" "$server_out"
            return
        fi
        sleep 0.1
    done
    echo "PostgreSQL did not start." >&2
    return 1
}

stop_postgres() {
    exec 7>&-
    wait $server_script || true
}
