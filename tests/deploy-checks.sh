#!/usr/bin/env bash
# What tests/deploy.sh checks inside the machine where the service is installed. It prints a line for each thing that holds, and ends with the first that does not.
set -euo pipefail

host=chat.example.org
live=/etc/letsencrypt/live/$host
settings=/etc/wegobot/wegobot.env
# The address of everybody who asks here, to be found again wherever it is kept.
asker=127.0.0.77

holds() { echo "  $*"; }
fails() { echo "  NOT SO: $*" >&2; exit 1; }
expect() { [ "$2" = "$3" ] && holds "$1" || fails "$1: it is '$2', not '$3'"; }
eventually() { for _ in $(seq 300); do "$@" > /dev/null 2>&1 && return; sleep 0.2; done; fails "in a minute: $*"; }
main_pid() { systemctl show --property MainPID --value wegobot; }
field() { grep "^$2:" "/proc/$1/status" | awk '{ print $2 }'; }
answers() { curl --silent --fail http://127.0.0.1:5080/readyz | grep -qx ready; }
restarts() { systemctl show --property NRestarts --value wegobot; }
restarted_since() { [ "$(restarts)" -gt "$1" ]; }

unit() {
    local pid before
    systemd-analyze verify /etc/systemd/system/wegobot.service || fails "systemd-analyze verify"
    holds "systemd-analyze verify finds nothing"
    systemd-analyze security wegobot | tail -n 1
    expect "it is ready as soon as it is started" "$(answers && systemctl is-active wegobot)" active
    pid=$(main_pid)
    expect "it runs as the user wegobot" "$(field "$pid" Uid)" "$(id --user wegobot)"
    expect "it has no capability" "$(field "$pid" CapEff)$(field "$pid" CapBnd)" 00000000000000000000000000000000
    expect "it can get no new rights" "$(field "$pid" NoNewPrivs)" 1
    expect "its system calls are filtered" "$(field "$pid" Seccomp)" 2
    expect "it leaves no core dump" "$(awk '/core file/ { print $5 $6 }' "/proc/$pid/limits")" 00
    ls /tmp/systemd-private-*wegobot*/tmp/dotnet-diagnostic-* > /dev/null 2>&1 && fails "no debugger can attach"
    holds "no debugger can attach"
    nsenter --target "$pid" --mount touch /opt/wegobot/written /etc/written 2> /dev/null && fails "it can write to the program"
    nsenter --target "$pid" --mount touch /var/lib/wegobot/written && rm /var/lib/wegobot/written
    holds "it can write to /var/lib/wegobot and to nothing else"
    expect "its data is for its owner alone" "$(stat --format '%U %a' /var/lib/wegobot /var/lib/wegobot/data/* | sort -u | tr '\n' ' ')" "wegobot 600 wegobot 700 "
    expect "the settings are for root alone" "$(stat --format '%U %a' $settings)" "root 600"
    journalctl --unit wegobot | grep -q 'SECCOMP\|code=dumped' && fails "a system call was refused"

    before=$(restarts)
    # .NET takes the first for itself.
    kill -ABRT "$pid" && sleep 1 && kill -ABRT "$pid"
    eventually restarted_since "$before"
    eventually answers
    holds "after a crash systemd starts it again"
    expect "the crash left no dump" "$(find / -xdev -newer $settings \( -name 'core*' -o -name '*.dmp' -o -name 'coredump*' \) -type f 2> /dev/null | wc -l)" 0

    mkdir -p /run/systemd/system/wegobot.service.d
    printf '[Service]\nWatchdogSec=4\n' > /run/systemd/system/wegobot.service.d/watchdog.conf
    systemctl daemon-reload && systemctl restart wegobot
    before=$(restarts)
    kill -STOP "$(main_pid)"
    eventually restarted_since "$before"
    rm /run/systemd/system/wegobot.service.d/watchdog.conf
    systemctl daemon-reload && systemctl restart wegobot
    holds "a service that hangs is started again by the watchdog"

    echo Logging__Console__LogLevel__WegoBot=Warning >> $settings
    systemctl restart wegobot
    expect "with the level Warning it says nothing at a start" "$(journalctl --quiet --output cat _PID="$(main_pid)" | wc -l)" 0
    sed -i '/^Logging__/d' $settings
    echo Storage__Provider=banana >> $settings
    systemctl restart wegobot 2> /dev/null && fails "a wrong setting"
    journalctl --quiet --unit wegobot --output cat | grep -q 'Storage:Provider is neither Sqlite nor Postgres' || fails "a wrong setting is told in the journal"
    holds "a wrong setting is told in the journal"
    sed -i '/^Storage__/d' $settings
    systemctl restart wegobot
    eventually answers
}

certificate() {
    mkdir -p $live
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$host" -addext "subjectAltName=DNS:$host" \
        -keyout $live/privkey.pem -out $live/fullchain.pem 2> /dev/null
    chmod 644 $live/privkey.pem
    # Both messengers bring messages; nobody is there whom the service could call.
    cat >> $settings << 'END'
Telegram__Token=1:deploy
Telegram__BaseUrl=http://127.0.0.1:9
Telegram__Mode=Webhook
Telegram__WebhookSecret=deploy-secret
Viber__Token=deploy-token
Viber__BaseUrl=http://127.0.0.1:9
END
    systemctl restart wegobot
    eventually answers
}

own_certificate() { sed -i "s#^$host {#&\n\ttls $live/fullchain.pem $live/privkey.pem#" /etc/caddy/Caddyfile; }

through() { curl --silent --interface "$asker" --cacert $live/fullchain.pem --resolve "$host:443:127.0.0.1" --resolve "$host:80:127.0.0.1" --max-time 20 "$@"; }
status() { through --output /dev/null --write-out '%{http_code}' "$@"; }
# The kinds of answers to so many visits from an address that claims to be another.
answers_to() { through --interface "$1" --header "X-Forwarded-For: $2" --output /dev/null --write-out '%{http_code}\n' "https://$host/?[1-$3]" | sort -u | tr '\n' ' '; }
header() { grep -i "^$1:" "$2" | tr -d '\r' | sed 's/^[^:]*: *//'; }

# The code of an authenticator app: RFC 6238.
app_code() {
    local key counter hash offset
    key=$(printf %s "$1" | base32 --decode | od -An -tx1 | tr -d ' \n')
    counter=$(printf '%016x' $(($(date +%s) / 30)))
    hash=$(printf '%b' "$(sed 's/../\\x&/g' <<< "$counter")" | openssl dgst -sha1 -mac HMAC -macopt "hexkey:$key" -r | cut -c1-40)
    offset=$((16#${hash:39:1} * 2))
    printf '%06d' $(((16#${hash:offset:8} & 0x7fffffff) % 1000000))
}

signs_in() {
    local key secret
    key=$(wegobot invite ruse --role head 2> /dev/null | grep -o 'enter.*' | sed 's/.*=//')
    through --cookie-jar /root/cookies --data-urlencode "key=$key" --data-urlencode "name=Deploy $1" --output /root/page "https://$host/staff/enter"
    secret=$(grep -o 'name="secret"[^>]*' /root/page | grep -o 'value="[^"]*' | cut -d'"' -f2)
    through --cookie /root/cookies --cookie-jar /root/cookies --data-urlencode "key=$key" --data-urlencode "name=Deploy $1" --data-urlencode "secret=$secret" \
        --data-urlencode 'password=quiet mornings by the river' --data-urlencode "code=$(app_code "$secret")" --output /root/page "https://$host/staff/enter"
    expect "staff sign in" "$(status --cookie /root/cookies "https://$host/staff")" 200
}

proxy() {
    local update signature body
    through --dump-header /root/headers --output /root/page --header 'Accept-Encoding: gzip, br, zstd' "https://$host/"
    expect "the chat opens over HTTPS" "$(awk 'NR == 1 { print $2 }' /root/headers)" 200
    expect "the cookie is Secure" "$(header set-cookie /root/headers | grep -ci '; secure')" 1
    expect "the page sends HSTS" "$(header strict-transport-security /root/headers)" max-age=31536000
    expect "nothing is cached" "$(header cache-control /root/headers)" no-store
    expect "there is one content security policy" "$(header content-security-policy /root/headers | wc -l)" 1
    expect "no referrer goes on" "$(header referrer-policy /root/headers)" no-referrer
    expect "nothing is compressed" "$(header content-encoding /root/headers | wc -l)" 0
    expect "HTTP leads to HTTPS" "$(status "http://$host/" | cut -c1-2)" 30
    expect "links carry the public address" "$(wegobot invite coordinator 2> /dev/null | grep -c "^https://$host/staff/enter")" 1

    head --bytes 20000 /dev/zero | tr '\0' a > /root/long
    expect "a form that is too long is refused by the service" "$(status --data-binary @/root/long "https://$host/")" 413
    head --bytes 2000000 /dev/zero | tr '\0' a > /root/long
    # Debian's Caddy breaks the request off; newer ones and nginx answer with 413.
    expect "2 MB are refused by the proxy" "$(status --data-binary @/root/long "https://$host/telegram" | grep -cxE '413|502|000')" 1

    printf '{"update_id": %d,  "message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"x"},"text":"\\u0437\\u0434\\u0440 %0100000d"}}' "$RANDOM" 0 > /root/update
    expect "an update of 100 KB from Telegram arrives" "$(status --header 'X-Telegram-Bot-Api-Secret-Token: deploy-secret' --header 'Content-Type: application/json' --data-binary @/root/update "https://$host/telegram")" 200
    expect "one without the secret does not" "$(status --header 'Content-Type: application/json' --data '{"update_id": 1}' "https://$host/telegram")" 403
    printf '{"event":"webhook",  "timestamp":1457764197627,\t"message_token":24126203266%d, "x":"\\u0437 \xd0\xb7"}' "$RANDOM" > /root/update
    signature=$(openssl dgst -sha256 -mac HMAC -macopt key:deploy-token -r /root/update | cut -c1-64)
    expect "Viber's signature holds for the body as it arrives" "$(status --header "X-Viber-Content-Signature: $signature" --data-binary @/root/update "https://$host/viber")" 200
    echo >> /root/update
    [ "$(status --header "X-Viber-Content-Signature: $signature" --data-binary @/root/update "https://$host/viber")" != 200 ] || fails "another body is refused"
    holds "another body is refused"

    signs_in "$1"
    through --no-buffer --max-time 45 --cookie /root/cookies --header 'Accept: text/event-stream' --dump-header /root/headers "https://$host/staff/changes" > /root/events & local stream=$!
    eventually grep -q '^data:' /root/events
    kill -0 $stream || fails "the stream stays open"
    expect "an open page of the staff hears at once" "$(header content-type /root/headers | cut -d';' -f1)" text/event-stream
    wait $stream || true
    expect "and goes on hearing" "$([ "$(grep -c '^data:' /root/events)" -ge 3 ] && echo yes)" yes

    expect "an address that floods is answered, and then refused" "$(answers_to 127.0.0.78 203.0.113.8 300)" "200 429 "
    expect "it stays refused when it claims to be another" "$(answers_to 127.0.0.78 203.0.113.9 50 | grep -c 429)" 1
    expect "another address behind the same proxy is answered, whatever it claims" "$(answers_to 127.0.0.79 203.0.113.8 50)" "200 "

    systemctl stop wegobot
    expect "while the service is stopped the proxy says so" "$(status "https://$host/")" 502
    systemctl start wegobot
    eventually answers
    expect "no log, file or journal holds the address of who asked" \
        "$({ grep --recursive --files-with-matches --binary-files=text --fixed-strings "$asker" /var/log /var/lib /run /tmp 2> /dev/null || true; journalctl --quiet | grep --fixed-strings "$asker" || true; } | wc -l)" 0
    # The check can fail: the journal holds what it is told.
    logger "the check finds $asker" && eventually bash -c "journalctl --quiet | grep -q 'the check finds $asker'"
    journalctl --quiet --rotate --vacuum-time=1s 2> /dev/null
    rm -f /root/cookies /root/events /root/page
}

echo "$*"
"${1//-/_}" "${@:2}"
