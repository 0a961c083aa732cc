package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.joulemark.distribution.Sandbox.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/joulemark finds a JDK and hands over to it. */
final class LauncherTest {

  private static final int NO_JDK = 69;

  @TempDir
  private Path folder;

  private Sandbox machine;
  private Path launcher;

  @BeforeEach
  void install() {
    machine = new Sandbox(folder);
    machine.copy(Repository.binSources().resolve("find-jdk.sh"), "a place/joulemark/bin/find-jdk.sh");
    launcher = machine.copy(Repository.binSources().resolve("joulemark"), "a place/joulemark/bin/joulemark");
  }

  @Test
  void takesTheJdkOfJavaHomeBeforeAllOthers() {
    machine.set("JAVA_HOME", machine.installJdk("mine", "25.0.1"));
    machine.installJdk("usual places/jdk-25", "25.0.1");

    assertThat(machine.run(launcher).output()).startsWith("jdk " + machine.path("mine"));
  }

  @Test
  void followsTheJavaOnThePathToItsHome() {
    Path home = machine.installJdk("elsewhere/jdk-26", "26");
    machine.symbolicLink("path/java", home.resolve("bin/java"));

    assertThat(machine.run(launcher).output()).startsWith("jdk " + home);
  }

  @Test
  void looksInTheUsualPlacesLast() {
    Path home = machine.installJdk("usual places/jdk-25", "25.0.1");

    assertThat(machine.run(launcher).output()).startsWith("jdk " + home);
  }

  @Test
  void passesOverEveryJdkThatIsTooOld() {
    machine.set("JAVA_HOME", machine.installJdk("mine", "21.0.2"));
    machine.symbolicLink("path/java", machine.installJdk("elsewhere/jdk-17", "17.0.15").resolve("bin/java"));
    machine.installJdk("usual places/jdk-11", "11.0.27");
    machine.installJdk("usual places/jdk-1.8", "1.8.0_402");
    Path home = machine.installJdk("usual places/jdk-25", "25");

    assertThat(machine.run(launcher).output()).startsWith("jdk " + home);
  }

  @Test
  void asksAJdkWithoutReleaseFileForItsVersion() {
    Path home = machine.path("mine");
    machine.installProgram("mine/bin/java", """
        if [ "$1" = -version ]; then echo 'openjdk version "25.0.1" 2025-10-21' >&2; else echo asked; fi
        """);
    machine.set("JAVA_HOME", home);

    assertThat(machine.run(launcher).output()).isEqualTo("asked\n");
  }

  @Test
  void namesThePackageToInstallWhereThereIsNoJdk() {
    Outcome outcome = machine.run(launcher, "run");

    assertThat(outcome.exitCode()).isEqualTo(NO_JDK);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).startsWith("joulemark: needs a JDK 25 or newer")
        .contains("JAVA_HOME (not set)", "apt install openjdk-25-jdk", "dnf install java-25-openjdk", "openjdk@25",
            "sdk install");
  }

  @Test
  void saysWhichJavaHomeItRefused() {
    machine.set("JAVA_HOME", machine.installJdk("mine", "17.0.15"));

    assertThat(machine.run(launcher).errors()).contains("JAVA_HOME (" + machine.path("mine") + ")");
  }

  @Test
  void handsOverTheArgumentsAsTheyAre() {
    machine.installJdk("usual places/jdk-25", "25.0.1");

    assertThat(machine.run(launcher, "run", "my session.yaml", "--set", "a=*", "").output())
        .endsWith("[org.joulemark.cli.Main]\n[run]\n[my session.yaml]\n[--set]\n[a=*]\n[]\n");
  }

  @Test
  void tellsTheJvmWhereTheDistributionLies() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    Path home = machine.path("a place/joulemark");

    assertThat(machine.run(launcher).output().lines())
        .contains("[-Djoulemark.home=" + home + "]", "[" + home + "/lib/*]", "[--enable-native-access=ALL-UNNAMED]");
  }

  @Test
  void worksThroughASymbolicLinkFromAnotherFolder() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    Path direct = machine.symbolicLink("links/direct", launcher);
    Path link = machine.symbolicLink("more links/joulemark", Path.of("../links").resolve(direct.getFileName()));

    assertThat(machine.run(machine.path("links"), link).output())
        .contains("[-Djoulemark.home=" + machine.path("a place/joulemark") + "]");
  }

  @Test
  void becomesTheJvmSoThatSignalsAndExitCodesAreItsOwn() {
    machine.installJdk("usual places/jdk-25", "25.0.1");

    Outcome outcome = machine.run(launcher);

    assertThat(outcome.output()).contains("pid " + outcome.pid() + "\n");
    assertThat(outcome.exitCode()).isEqualTo(7);
  }
}
