#!/usr/bin/env bash
# Installs, upgrades, backs out, removes and purges the Debian package on a Debian 12 made for it, with systemd running,
# while people write. Run by hand as root after bin/package; what it needs is installed by bin/setup --package.
# tests/package_test.sh [PACKAGE]
# What is upgraded from is the program of commit cf0c3f2, three migrations back, built once into build/before; or the one
# that KITH_BEFORE names.
set -euo pipefail

database=/var/lib/kith/kith.db
kith() { runuser -u kith -- kith --config /etc/kith/kith.toml "$@"; }
right() { echo "right: $*"; }
wrong() { echo "wrong: $*" >&2; exit 1; }
until_ready() {
  for _ in $(seq 150); do curl -fso /dev/null http://127.0.0.1:8080/readyz && return; sleep 0.1; done
  journalctl -u kith --no-pager | tail -20
  wrong "Kith does not answer"
}
schema() { sqlite3 "$1" 'SELECT max(number) FROM schema_version'; }
# "table rows" of each table of the first database, as they are in the second.
counts() {
  sqlite3 "$1" "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_version' ORDER BY 1" |
    while read -r table; do echo "$table $(sqlite3 "$2" "SELECT count(*) FROM \"$table\"")"; done
}

on_a_clean_root() {
  export DEBIAN_FRONTEND=noninteractive
  cd /
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends /kith-new.deb >/apt.log 2>&1 || { tail -20 /apt.log; wrong "it cannot be installed"; }
  right "installed with $(grep -c '^Setting up' /apt.log) packages, $(du -shx --exclude=/proc / | cut -f1) in all; $(kith --version)"
  [ "$(stat -c '%U %G %a' /etc/kith/kith.toml /var/lib/kith | xargs)" = "root kith 640 kith kith 750" ] || wrong "modes of settings and data"
  kith check >/check.log 2>&1 || true
  grep -q '^Words .*right .*/usr/share/kith/kith.words' /check.log || { cat /check.log; wrong "the file of words is not found"; }
  grep -q '^Folder .*right .*/var/lib/kith' /check.log || { cat /check.log; wrong "the settings are not read"; }
  # Without systemd, as in a container of another kind.
  kith --listen 127.0.0.1:0 serve >/serve.log 2>&1 &
  for _ in $(seq 100); do grep -qs becomes /serve.log && break; sleep 0.1; done
  grep -q 'becomes the host: http' /serve.log || { cat /serve.log; wrong "it does not serve"; }
  kill "$(pidof kith)" && wait
  right "check and serve work without systemd"
  dpkg --purge kith >/dev/null 2>&1
  rm -r /var/lib/kith
}

with_systemd() {
  cd /
  dpkg -i /kith-old.deb >/dev/null 2>&1
  systemctl is-active -q kith || wrong "the service does not start by itself"
  until_ready
  curl -fs http://127.0.0.1:8080/ | grep -q Kith || wrong "the first page"
  systemctl stop kith
  rm "$database"*
  kith demo --members 200
  kith settings posts_a_minute 1000000
  sed -i 's/^#base-url.*/base-url = "https:\/\/kith.example.org"/' /etc/kith/kith.toml
  systemctl start kith
  until_ready
  right "$(schema "$database") migrations, served by the version before as $(systemctl show -P User kith)"

  sed 's/^kith.example.org/http:\/\/127.0.0.1:8000/' /usr/share/doc/kith/Caddyfile >/etc/caddy/Caddyfile
  systemctl restart caddy
  who=$(sqlite3 "$database" 'SELECT handle FROM member m JOIN participant p ON p.member = m.id GROUP BY m.id ORDER BY count(*) DESC LIMIT 1')
  token=$(kith token "@$who")
  call() { curl -s -H "Authorization: Bearer $token" "$@"; }
  place=$(call http://127.0.0.1:8000/api/v1/conversations | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4 || true)
  [ -n "$place" ] || wrong "no conversation of @$who"
  # Somebody reads and two write, one request after another, until told to stop.
  read_on() {
    while [ ! -e /tmp/enough ]; do call -o /dev/null -w '%{http_code} %{time_total}\n' http://127.0.0.1:8000/api/v1/conversations; done >/tmp/answers.read
  }
  write_on() {
    local n=0
    while [ ! -e /tmp/enough ]; do
      n=$((n + 1))
      call -o /dev/null -w '%{http_code}\n' -H 'Content-Type: application/json' -H "Idempotency-Key: $1-$n" \
        --data "{\"text\":\"writer $1 message $n of the test\"}" "http://127.0.0.1:8000/api/v1/conversations/$place/messages"
    done >"/tmp/answers.write.$1"
  }
  begin() { rm -f /tmp/enough /tmp/answers.*; read_on & write_on "$1-1" & write_on "$1-2" & sleep 1; }
  # Every page comes; a message is there if and only if its answer said so.
  finish() {
    sleep 2
    touch /tmp/enough
    wait
    ! grep -v '^200 ' /tmp/answers.read || wrong "$1: a page did not come"
    asked=$(cat /tmp/answers.write.* | wc -l)
    taken=$(cat /tmp/answers.write.* | grep -c '^201$' || true)
    stored=$(sqlite3 "$database" "SELECT count(DISTINCT text), count(*) FROM message WHERE text LIKE 'writer $1-%'")
    [ "$stored" = "$taken|$taken" ] || wrong "$1: $asked asked, $taken taken, $stored stored"
    right "$1: $(wc -l </tmp/answers.read) pages meanwhile, all came, after $(cut -d' ' -f2 /tmp/answers.read | sort -n | tail -1)s at most;" \
      "$taken of $asked messages taken and stored once, $((asked - taken)) refused with $(cat /tmp/answers.write.* | grep -v '^201$' | sort -u | xargs)"
  }

  begin upgrade
  dpkg -i /kith-new.deb >/upgrade.log 2>&1 || { cat /upgrade.log; wrong "the upgrade"; }
  until_ready
  finish upgrade
  copy=$(ls /var/lib/kith/backups/*.db)
  grep -q "$copy" /upgrade.log || wrong "the upgrade does not say where its backup is"
  [ "$(stat -c '%U %a' "$copy")" = "kith 600" ] || wrong "who may read the backup: $(stat -c '%U %a' "$copy")"
  [ "$(sqlite3 "$copy" 'PRAGMA integrity_check')" = ok ] || wrong "the backup is damaged"
  [ "$(schema "$copy")" -lt "$(schema "$database")" ] || wrong "the backup was made too late, or nothing was migrated"
  right "backup of schema $(schema "$copy"), now $(schema "$database")"

  runuser -u kith -- cp "$copy" /tmp/migrated.db
  kith --database sqlite:/tmp/migrated.db migrate >/dev/null
  counts "$copy" "$copy" >/tmp/before.counts
  counts "$copy" /tmp/migrated.db >/tmp/after.counts
  diff /tmp/before.counts /tmp/after.counts || wrong "migrations change how many rows there are"
  right "$(wc -l </tmp/before.counts) tables, $(awk '{ n += $2 } END { print n }' /tmp/before.counts) rows, as many after the migrations"
  # What is written in the meantime only adds.
  counts "$copy" "$database" | paste -d' ' /tmp/before.counts - | awk '$4 < $2 { print }' >/tmp/fewer
  [ ! -s /tmp/fewer ] || { cat /tmp/fewer; wrong "rows are gone"; }
  kith ledger verify
  ties=$(kith ties | wc -l)
  [ "$ties" -gt 100 ] || wrong "only $ties ties"
  kith check 2>/dev/null | grep -E '^(Database|Folder|Words)' | grep -v right && wrong "kith check"
  right "$ties ties, check finds database, folder and words right"

  # Pictures are the library's work that most likely asks for more than the unit allows.
  code=$(call -o /photo.json -w '%{http_code}' -X PUT -H 'Content-Type: image/png' --data-binary @/photo.png http://127.0.0.1:8000/api/v1/me/photo)
  [ "$code" = 200 ] || { cat /photo.json; wrong "a photo answers $code"; }
  journalctl -u kith --no-pager -p warning | grep -v '^-- No entries' | grep -v demonstration || true
  pid=$(systemctl show -P MainPID kith)
  grep -q '^CapEff:.*0000000000000000' "/proc/$pid/status" && grep -q '^Seccomp:.*2' "/proc/$pid/status" || wrong "the unit does not confine it"
  right "a photo is taken; $(awk '/open files/ { print $4 }' "/proc/$pid/limits") open files; $(systemd-analyze security kith | grep -o 'exposure.*: [0-9.]*')"

  begin restart
  systemctl restart kith
  until_ready
  finish restart

  dpkg -i /kith-new.deb >/dev/null 2>&1
  [ "$(ls /var/lib/kith/backups | wc -l)" = 2 ] || wrong "installing anew makes no backup"
  # A full disk, as far as the backup is concerned: the upgrade does not begin.
  mv /var/lib/kith/backups /var/lib/kith/kept && touch /var/lib/kith/backups
  if dpkg -i /kith-new.deb >/refused.log 2>&1; then wrong "it upgrades without a backup"; fi
  grep -q KITH_NO_BACKUP /refused.log && curl -fso /dev/null http://127.0.0.1:8080/readyz || { cat /refused.log; wrong "a refused upgrade"; }
  KITH_NO_BACKUP=1 dpkg -i /kith-new.deb >/dev/null 2>&1 || wrong "it does not upgrade without a backup when told to"
  rm /var/lib/kith/backups && mv /var/lib/kith/kept /var/lib/kith/backups
  until_ready
  right "no backup, no upgrade; unless told to"

  # Back out, as docs/operate.md has it.
  KITH_NO_BACKUP=1 dpkg -i /kith-old.deb >/dev/null 2>&1
  systemctl stop kith
  rm -f "$database-wal" "$database-shm"
  runuser -u kith -- cp "$copy" "$database"
  systemctl start kith
  until_ready
  [ "$(schema "$database")" = "$(schema "$copy")" ] || wrong "back out"
  right "backed out to schema $(schema "$database")"
  KITH_NO_BACKUP=1 dpkg -i /kith-new.deb >/dev/null 2>&1
  until_ready

  dpkg --remove kith >/remove.log 2>&1
  ! curl -fso /dev/null http://127.0.0.1:8080/readyz || wrong "it serves although removed"
  [ -e "$database" ] && [ -e /etc/kith/kith.toml ] && grep -q 'stays in /var/lib/kith' /remove.log || wrong "removal keeps data and settings"
  dpkg -i /kith-new.deb >/dev/null 2>&1
  until_ready
  grep -q '^base-url' /etc/kith/kith.toml || wrong "settings are lost by removing"
  dpkg --purge kith >/purge.log 2>&1
  [ -e "$database" ] && [ ! -e /etc/kith ] && grep -q 'stays in /var/lib/kith' /purge.log || { cat /purge.log; ls -la /etc/kith; wrong "purge"; }
  find / -xdev -name '*kith*' -not -path '/var/lib/kith*' -not -path '/tmp/*' -not -path '/proc/*' -not -name '*.deb' -not -path '/var/cache/*' -not -path '/var/log/*' -not -path '/sys/*'
  right "removed: data and settings stay; purged: the data stays, and it says so"
}

case "${1:-}" in
  --clean) on_a_clean_root; exit ;;
  --systemd) with_systemd; exit ;;
esac

cd "$(dirname "$0")/.."
package=${1:-$(ls build/package/kith_*.deb)}
before=${KITH_BEFORE:-build/before/build/release/kith}
if [ ! -e $before ]; then
  mkdir -p build/before
  git archive cf0c3f2 | tar x -C build/before
  ln -sfn ../../node_modules build/before/node_modules
  (cd build/before && cmake --preset release -DKITH_TESTS=OFF -DKITH_BENCH=OFF -DKITH_WORDS=OFF >/dev/null && cmake --build --preset release --target kith)
fi

folder=$(mktemp -d)
trap 'rm -rf --one-file-system "$folder"' EXIT
root=$folder/root
echo "A clean Debian 12"
mmdebstrap --quiet --variant=minbase --include=systemd-sysv,dbus,curl,sqlite3,caddy bookworm "$root" http://deb.debian.org/debian
cp "$package" "$root/kith-new.deb"
# The version before is the same package with the program of then.
dpkg-deb --raw-extract "$package" "$folder/old"
strip -o "$folder/old/usr/bin/kith" $before
sed -i 's/^Version: .*/Version: 0.0.1-1/' "$folder/old/DEBIAN/control"
dpkg-deb --root-owner-group -Znone --build "$folder/old" "$root/kith-old.deb" >/dev/null
cp docs/board.png "$root/photo.png"
echo '127.0.0.1 localhost' >"$root/etc/hosts"
cp tests/package_test.sh "$root/package_test.sh"

box() { systemd-nspawn --quiet --directory="$root" --register=no --keep-unit "$@"; }
box --pipe /package_test.sh --clean
cat >"$root/etc/systemd/system/package-test.service" <<'UNIT'
[Unit]
Wants=multi-user.target
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/package_test.sh --systemd
StandardOutput=file:/said.log
StandardError=file:/said.log
ExecStopPost=/bin/sh -c 'systemctl --no-block exit "$$EXIT_STATUS"'
UNIT
code=0
box --boot --private-network systemd.unit=package-test.service >"$folder/boot.log" 2>&1 || code=$?
cat "$root/said.log"
exit $code
