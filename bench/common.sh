# What the scripts in this folder share. Source it from the repository's root.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
started=$SECONDS

# publish_bot FOLDER PROJECT: compiled ahead of time if the compiler's package can be restored. Sets $shipped.
publish_bot() {
    shipped="compiled ahead of time (ReadyToRun)"
    if ! dotnet publish "$2" -c Release -p:ReadyToRun=true -o "$1" --nologo -v quiet > "$1.publish.log" 2>&1; then
        cat "$1.publish.log" >&2
        shipped="not compiled ahead of time: the compiler's package could not be restored"
        rm -rf "$1"
        dotnet publish "$2" -c Release -o "$1" --nologo -v quiet >&2
    fi
}

# publish_tools FOLDER PROJECT...: projects of bench/, each into a folder with its name in lower case.
publish_tools() {
    local folder=$1 project
    shift
    for project in "$@"; do
        dotnet publish "bench/$project" -c Release -o "$folder/$(basename "$project" | tr '[:upper:]' '[:lower:]')" --nologo -v quiet >&2
    done
}

# Installs the Node rivals from their lock files, unless that is done.
install_rivals() {
    local rival
    for rival in grammy telegraf; do
        if [ ! bench/rivals/$rival/node_modules/.package-lock.json -nt bench/rivals/$rival/package-lock.json ]; then
            echo "Installing $rival ..." >&2
            (cd bench/rivals/$rival && npm ci --no-audit --no-fund --loglevel=error >&2)
        fi
    done
}

# Nobody has an account in the databases of these scripts, and persons write to centres.
trial=Referrals:OfferWithoutStaff=true

# sqlite_settings FOLDER: the service's settings for a database and a key in this folder, a line each.
sqlite_settings() { printf '%s\n' "ConnectionStrings:WegoBot=Data Source=$1/wegobot.db" "Privacy:KeyPath=$1/wegobot.key" "$trial"; }

# A kill can hit a notification while it is sent: it is due again after 70 s. One service runs on without persons until the
# function `audit` finds that all have arrived.
# await_notifications LOG COMMAND...
await_notifications() {
    local log=$1 service
    shift
    "$@" >> "$log" 2>&1 7>&- &
    service=$!
    for _ in $(seq 24); do
        sleep 5
        if audit | grep -q '"notTold":0'; then break; fi
    done
    kill -TERM $service
    wait $service || true
}

# Turns lines of cells with | between them into rows of a Markdown table.
rows() { sed 's/|/ | /g; s/^/| /; s/$/ |/'; }

# The machine and the commit, for the head of a results file.
machine() {
    echo "$(date -u +'%-d %B %Y, %H:%M UTC'), commit $(git rev-parse --short HEAD), $(lscpu | sed -n 's/^Model name: *//p' | head -n 1), $(nproc) cores, .NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1), load at the end $(cut -d' ' -f1 /proc/loadavg)"
}

# Pins a command to two cores on a larger machine, so that all contestants have the same.
pinned=(env)
if [ "$(nproc)" -gt 2 ]; then pinned=(taskset -c 0,1); fi

# Environment for the stub while it measures: sockets on one thread, completed inline, cost it least. The bot runs as it is shipped.
stub_environment=(env DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1)
bot_environment=(env -u DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS -u DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT)
