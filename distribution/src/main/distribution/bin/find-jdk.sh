# Finds a JDK that can run joulemark. Sourced by both launchers; POSIX sh, and `readlink -f`.
#
#   find_jdk TOOL   sets jdk to the home of a JDK new enough that has bin/TOOL; fails where there is none
#   explain_no_jdk  says where it looked and what to install

oldest_java=25

# Where package managers put JDKs. JDK_FOLDERS names other folders in their place, with colons between.
usual_jdks() (
  if [ -n "${JDK_FOLDERS+set}" ]; then
    IFS=:
    for folder in $JDK_FOLDERS; do
      printf '%s\n' "$folder"/*
    done
  else
    printf '%s\n' \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* "$HOME"/.gradle/jdks/* \
      "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec
  fi
)

candidate_jdks() {
  if [ -n "${JAVA_HOME:-}" ]; then
    printf '%s\n' "$JAVA_HOME"
  fi
  if command -v java >/dev/null; then
    dirname "$(dirname "$(readlink -f "$(command -v java)")")"
  fi
  usual_jdks
}

# Read from the release file where there is one: a JVM takes a tenth of a second to say the same.
java_version() {
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

find_jdk() {
  jdk=$(
    candidate_jdks | while IFS= read -r candidate; do
      if [ -x "$candidate/bin/java" ] && [ -x "$candidate/bin/$1" ]; then
        version=$(java_version "$candidate")
        if [ "${version:-0}" -ge "$oldest_java" ]; then
          printf '%s\n' "$candidate"
          break
        fi
      fi
    done
  )
  [ -n "$jdk" ]
}

explain_no_jdk() {
  cat >&2 <<END
joulemark: needs a JDK $oldest_java or newer, and there is none in JAVA_HOME (${JAVA_HOME:-not set}), on the PATH or in the usual places; install one:
  Debian, Ubuntu  apt install openjdk-$oldest_java-jdk-headless
  Fedora          dnf install java-$oldest_java-openjdk-devel
  macOS           brew install openjdk@$oldest_java
  SDKMAN          sdk install java $oldest_java-tem
or set JAVA_HOME to the folder of one that lies elsewhere.
END
}
