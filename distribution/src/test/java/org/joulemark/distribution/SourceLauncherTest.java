package org.joulemark.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.joulemark.distribution.Sandbox.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ./joulemark builds the distribution where it is missing or older than the sources, and hands over to it. */
@Tag("slow")
final class SourceLauncherTest {

  private static final int UNAVAILABLE = 69;
  private static final int BUILD_FAILED = 70;
  private static final String BUILDING = "building joulemark (first use, about a minute) ...\n";

  @TempDir
  private Path folder;

  private Sandbox machine;
  private Path launcher;

  @BeforeEach
  void checkOut() {
    machine = new Sandbox(folder);
    launcher = machine.copy(Repository.root().resolve("joulemark"), "a clone/joulemark");
    machine.copy(Repository.binSources().resolve("find-jdk.sh"),
        "a clone/distribution/src/main/distribution/bin/find-jdk.sh");
    machine.write(machine.path("a clone/pom.xml"), "");
    machine.write(machine.path("a clone/build/formatter.xml"), "");
    machine.write(machine.path("a clone/.mvn/maven.config"), "");
    machine.write(machine.path("a clone/distribution/pom.xml"), "");
    machine.write(machine.path("a clone/cli/src/main/java/Main.java"), "");
    machine.write(machine.path("a clone/examples/backend-naive/pom.xml"), "");
    machine.write(machine.path("a clone/examples/backend-naive/src/main/java/NaiveBackend.java"), "");
  }

  @Test
  void buildsOnFirstUseAndThenRuns() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    installMaven();

    Outcome outcome = machine.run(launcher, "run", "my session.yaml");

    assertThat(outcome.errors()).isEqualTo(BUILDING);
    assertThat(outcome.output()).isEqualTo("running run my session.yaml\n");
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @Test
  void doesNotBuildAgainWhatIsUpToDate() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    installMaven();
    machine.run(launcher);

    assertThat(machine.run(launcher, "list").errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "cli/src/main/java/Main.java",
    "examples/backend-naive/pom.xml",
    "examples/backend-naive/src/main/java/NaiveBackend.java"})
  void buildsAgainWhereASourceIsNewer(String source) throws IOException {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    installMaven();
    machine.run(launcher);
    Files.setLastModifiedTime(machine.path("a clone").resolve(source),
        FileTime.from(Instant.now().plusSeconds(60)));

    assertThat(machine.run(launcher).errors()).isEqualTo(BUILDING);
  }

  @Test
  void runsMavenAtTheRootOnTheJdkThatItFound() {
    Path home = machine.installJdk("usual places/jdk-25", "25.0.1");
    installMaven();

    machine.run(machine.path("a clone/cli"), machine.symbolicLink("links/joulemark", launcher));

    assertThat(machine.path("a clone/distribution/target/build.log")).hasContent(
        "%s with %s: -B -pl distribution -am -Dmaven.test.skip=true package"
            .formatted(machine.path("a clone"), home));
  }

  @Test
  void namesThePackageToInstallWhereThereIsNoJdk() {
    installMaven();

    Outcome outcome = machine.run(launcher, "run");

    assertThat(outcome.exitCode()).isEqualTo(UNAVAILABLE);
    assertThat(outcome.errors()).startsWith("joulemark: needs a JDK 25 or newer");
  }

  @Test
  void refusesToBuildWithARuntimeThatHasNoCompiler() throws IOException {
    Files.delete(machine.installJdk("usual places/jre-25", "25.0.1").resolve("bin/javac"));
    installMaven();

    assertThat(machine.run(launcher, "run").errors()).startsWith("joulemark: needs a JDK 25 or newer");
  }

  @Test
  void saysSoWhereThereIsNoMaven() {
    machine.installJdk("usual places/jdk-25", "25.0.1");

    Outcome outcome = machine.run(launcher, "run");

    assertThat(outcome.exitCode()).isEqualTo(UNAVAILABLE);
    assertThat(outcome.errors()).startsWith("joulemark: needs Maven 3.8 or newer").hasLineCount(1);
  }

  @Test
  void showsTheEndOfAFailedBuildAndWhereTheRestIs() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    machine.installProgram("path/mvn", "echo '[ERROR] no such symbol'\nexit 1\n");

    Outcome outcome = machine.run(launcher, "run");

    assertThat(outcome.exitCode()).isEqualTo(BUILD_FAILED);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).contains("[ERROR] no such symbol")
        .endsWith(machine.path("a clone/distribution/target/build.log") + "\n");
  }

  @Test
  void triesAgainAfterAFailedBuild() {
    machine.installJdk("usual places/jdk-25", "25.0.1");
    machine.installProgram("path/mvn", "exit 1\n");
    machine.run(launcher);
    installMaven();

    assertThat(machine.run(launcher, "list").output()).isEqualTo("running list\n");
  }

  /** A Maven that builds a distribution which prints its arguments and ends with 3. */
  private void installMaven() {
    Path built = machine.installProgram("built by maven", "echo \"running $*\"\nexit 3\n");
    machine.installProgram("path/mvn", """
        echo "$PWD with $JAVA_HOME: $*"
        mkdir -p distribution/target/joulemark/bin
        cp '%s' distribution/target/joulemark/bin/joulemark
        touch distribution/target/built
        """.formatted(built));
  }
}
