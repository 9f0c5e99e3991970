# shellcheck shell=bash
# Sourced by the scripts that start Java.

# The places where Java is usually found, the ones that somebody chose first.
java_places() {
  echo "${JAVA_HOME:-}"
  local java
  if java=$(command -v java); then
    dirname "$(dirname "$(readlink -f "$java")")"
  fi
  printf '%s\n' \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# find_java 25 javac: prints the home of the first Java 25 that has a javac.
find_java() {
  local home
  while read -r home; do
    if [ -x "$home/bin/$2" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release" 2>/dev/null; then
      echo "$home"
      return
    fi
  done < <(java_places)
  return 1
}

# Says what to do when there is none.
java_is_missing() {
  cat >&2 <<END
Signalbox needs Java $1, and none was found in JAVA_HOME, on the PATH, or in the usual folders.
Install one, for instance Eclipse Temurin from https://adoptium.net or with
  Debian, Ubuntu    apt-get install openjdk-$1-jdk    (where the release has it; else temurin-$1-jdk)
  Fedora            dnf install java-$1-openjdk-devel
  macOS             brew install openjdk@$1
  anywhere          sdk install java $1-tem           (https://sdkman.io)
or point JAVA_HOME at it.
END
}
