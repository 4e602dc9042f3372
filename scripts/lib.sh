# Shared by the scripts here; sourced, not run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# Emscripten's optimizer looks for acorn where Debian puts it.
export NODE_PATH=/usr/share/nodejs
export npm_config_update_notifier=false

NODE_VERSION=20.20.2

say() { printf '\n== %s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Debian packages that are not installed yet are installed; nothing else is changed.
need_packages() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "These packages are missing and sudo is not there: ${missing[*]}. Install them as root."
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Node 20 or newer; plain Debian 12 has 18, so a pinned one is taken from npm.
need_node() {
  local tools="$ROOT/build/tools"
  local arch
  case "$(uname -m)" in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) fail "There is no pinned Node.js for $(uname -m). Install Node.js 20 or newer." ;;
  esac
  local pinned="$tools/node_modules/node-linux-$arch/bin"
  [ -x "$pinned/node" ] && export PATH="$pinned:$PATH"
  local major=0
  command -v node >/dev/null && major=$(node -p 'process.versions.node.split(".")[0]')
  if [ "$major" -lt 20 ]; then
    command -v npm >/dev/null || need_packages nodejs npm
    say "Installing Node.js $NODE_VERSION beside the system's"
    mkdir -p "$tools"
    npm install --prefix "$tools" --no-save --ignore-scripts --no-audit --no-fund "node-linux-$arch@$NODE_VERSION"
    export PATH="$pinned:$PATH"
  fi
}

# The npm packages of the lock file; quick when they are there already.
need_modules() {
  local stamp=node_modules/.clausewise-lock
  cmp -s package-lock.json "$stamp" && return
  say "Installing the npm packages of package-lock.json"
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# What the builds need; the browsers come on top where they are used.
need_build_tools() {
  need_packages g++ cmake ninja-build ccache make \
    catch2 nlohmann-json3-dev libcli11-dev \
    emscripten node-acorn
  need_node
  need_modules
}

build_native() {
  say "Building the native core (build/release)"
  cmake --preset release >build/configure-release.log || fail "$(tail -n 20 build/configure-release.log)"
  cmake --build --preset release
}

build_wasm() {
  say "Building the core for WebAssembly (build/wasm)"
  cmake --preset wasm >build/configure-wasm.log || fail "$(tail -n 20 build/configure-wasm.log)"
  cmake --build --preset wasm
}

build_extension() {
  say "Building the extension (build/extension)"
  node extension/build.mjs
}
