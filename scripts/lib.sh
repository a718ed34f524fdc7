# What the scripts share: words to the person at the terminal, checks of the machine, one build. Sourced, never run.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export root
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$@"
  exit 1
}

need_dotnet() {
  # Asked inside the repository, so that global.json says which version will do.
  (cd "$root" && dotnet --version) >/dev/null 2>&1 && return
  fail "The .NET 10 SDK is needed. Install it from https://dot.net/download, or with a package manager (apt install dotnet-sdk-10.0, brew install dotnet), and make sure 'dotnet' is on the PATH."
}

need_node() {
  local version
  version="$(node --version 2>/dev/null || echo v0)"
  version="${version#v}"
  [ "${version%%.*}" -ge 20 ] && command -v npm >/dev/null && return
  fail "Node.js 20 or later with npm is needed to build scripts and styles. Install it from https://nodejs.org, or with a package manager (apt install nodejs npm, brew install node)."
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

can_apt() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
  say "Installing $* with apt-get"
  { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } </dev/null >/dev/null
}

# Which version it is, the program itself will judge.
have_postgres() {
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || compgen -G '/usr/pgsql-*/bin/initdb' >/dev/null ||
    compgen -G '/opt/homebrew/opt/postgresql*/bin/initdb' >/dev/null || compgen -G '/usr/local/opt/postgresql*/bin/initdb' >/dev/null ||
    compgen -G '/home/linuxbrew/.linuxbrew/opt/postgresql*/bin/initdb' >/dev/null ||
    compgen -G '/Applications/Postgres.app/Contents/Versions/*/bin/initdb' >/dev/null
}

browser() { command -v "${TP_CHROMIUM:-chromium}" || command -v chromium || command -v chromium-browser || command -v google-chrome; }

web="$root/src/TrainingPaths.Web/bin/Debug/net10.0/TrainingPaths.Web.dll"
export web

# Builds the web binary, with words only when it fails; not at all when no source is newer than the last build.
build_web() {
  local stamp="$root/src/TrainingPaths.Web/obj/built.stamp" log
  if [ -e "$web" ] && [ -e "$stamp" ] && [ -z "$(find "$root/src" "$root"/Directory.* "$root/global.json" \
    \( -name bin -o -name obj -o -name node_modules -o -name dist \) -prune -o -type f -newer "$stamp" -print | head -n 1)" ]; then
    return
  fi
  need_dotnet
  need_node
  mkdir -p "$(dirname "$stamp")"
  touch "$stamp.new"
  log="$(dotnet build "$root/src/TrainingPaths.Web" --nologo -v q 2>&1 </dev/null)" || {
    say "$log"
    fail "The build failed: its messages are above."
  }
  mv "$stamp.new" "$stamp"
}
