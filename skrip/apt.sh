# Sourced, not run: pasang_apt PACKAGE… installs Debian packages when that is possible and allowed.

pasang_apt() {
  local -a sebagai=()
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" != 0 ]; then
    # -n: never wait for a password that nobody is there to type.
    sudo -n true 2>/dev/null || return 1
    sebagai=(sudo -n)
  fi
  "${sebagai[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null || true
  "${sebagai[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}
