# For those scripts here that need replicas and PostgreSQL: source it.

# publish_service FOLDER: compiled ahead of time where the compiler's package can be had, else as it is. Sets $shipped.
publish_service() {
    shipped="compiled ahead of time (ReadyToRun)"
    if ! dotnet publish src/WegoBot -c Release -p:ReadyToRun=true -o "$1/wegobot" --nologo -v quiet > "$1/publish.log" 2>&1; then
        cat "$1/publish.log" >&2
        shipped="not compiled ahead of time: the compiler's package could not be had"
        rm -rf "$1/wegobot"
        dotnet publish src/WegoBot -c Release -o "$1/wegobot" --nologo -v quiet >&2
    fi
}

# A server of the script's own (tests/postgres.sh) in a temporary folder, with fsync on as it comes. It ends with the script, whatever
# ends that.
# begin_server FOLDER [WORDS BEFORE THE COMMAND...]: sets $connection, $server_folder, $server_program and $server_process.
begin_server() {
    local folder=$1
    shift
    server_in=$folder/postgres.in server_out=$folder/postgres.out
    rm -f "$server_in" "$server_out"
    mkfifo "$server_in"
    "$@" tests/postgres.sh < "$server_in" > "$server_out" &
    server_script=$!
    exec 7> "$server_in"
    connection="$(answer 1);Database=postgres"
    echo folder >&7
    server_folder=$(answer 2)
    server_program=$(find /usr/lib/postgresql -path '*/bin/postgres' | sort -V | tail -n 1)
    server_process=$(head -n 1 "$server_folder/postmaster.pid")
}

# The line of this number that the server's script has written.
answer() {
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

end_server() {
    exec 7>&-
    wait $server_script || true
}
