#!/usr/bin/env bash
# Runs a new WordPress until the standard input ends: site.sh WORDPRESS THEME…
# The arguments are folders. Prints what install.php prints, in one line, when the site is ready.
# The site ends with the process that started it, however that process ends, because its end is the end of the input.
set -euo pipefail
sources=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
site=$folder/site
export DATABASE_SOCKET=$folder/socket

end() {
  # shellcheck disable=SC2046 # each id is an argument
  kill $(jobs -p) 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap end EXIT

# Waits until a command succeeds, for 30 seconds at most. A program that ended early is not waited for.
await() {
  for _ in {1..300}; do
    if "${@:3}" 2>/dev/null; then return; fi
    if ! kill -0 "$2" 2>/dev/null; then break; fi
    sleep 0.1
  done
  echo "$1 did not start:" >&2
  cat "$folder/$1.log" >&2
  exit 1
}

# MariaDB refuses to run as root. `--force`: the names of this machine do not matter.
user=()
if [ "$(id -u)" = 0 ]; then
  user=(--user=nobody)
  chown nobody "$folder"
fi
mariadb-install-db --no-defaults "${user[@]}" --datadir="$folder/data" --auth-root-authentication-method=normal \
  --skip-test-db --force >"$folder/mariadb-install-db.log" 2>&1 || {
  cat "$folder/mariadb-install-db.log" >&2
  exit 1
}
mariadbd --no-defaults "${user[@]}" --datadir="$folder/data" --socket="$DATABASE_SOCKET" --skip-networking \
  --innodb-flush-log-at-trx-commit=0 >"$folder/mariadbd.log" 2>&1 &
database=$!

cp -r "$1" "$site"
cp -r "${@:2}" "$site/wp-content/themes/"
mkdir "$site/wp-content/mu-plugins"
rm -f "$site/.htaccess"
cp "$sources/wp-config.php" "$site/"
cp "$sources/plugin.php" "$site/wp-content/mu-plugins/"
await mariadbd "$database" test -S "$DATABASE_SOCKET"

php -S 127.0.0.1:0 -t "$site" "$sources/router.php" >"$folder/php.log" 2>&1 &
server=$!
await php "$server" grep -q '(http://.*) started' "$folder/php.log"
host=$(sed -n 's|.*(http://\(.*\)) started.*|\1|p' "$folder/php.log")

php -d sendmail_path=/bin/true "$sources/install.php" "$site" "$host"
while read -r; do :; done
