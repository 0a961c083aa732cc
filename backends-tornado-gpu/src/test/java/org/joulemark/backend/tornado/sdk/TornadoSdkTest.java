package org.joulemark.backend.tornado.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joulemark.backend.tornado.FakeSdk;
import org.joulemark.backend.tornado.sdk.TornadoSdk.Lookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An SDK of TornadoVM")
class TornadoSdkTest {

  @TempDir
  private Path folder;

  @Test
  void isMissedByTheNameOfItsVariable() {
    assertThat(reason(null, 25)).startsWith("TORNADOVM_HOME is not set").contains("JDK 25", "docs/gpu.md");
    assertThat(reason(" ", 25)).startsWith("TORNADOVM_HOME is not set");
  }

  @Test
  void isNotFoundWhereTheVariablePointsNowhere() {
    assertThat(reason(folder.resolve("nowhere").toString(), 25)).contains("nowhere", "no folder");
    assertThat(reason("\0", 25)).contains("no path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"etc/tornado.release", "tornado-argfile.template", "lib", "share/java/tornado"})
  void isRefusedWhereAPartIsMissingAndTheJvmWouldDie(String part) throws IOException {
    FakeSdk.in(folder);
    Files.delete(folder.resolve(part));

    assertThat(reason(folder.toString(), 25)).contains("no whole SDK", "there is no " + part);
  }

  @ParameterizedTest
  @CsvSource({"5.2.0-jdk21, 25", "5.2.0-jdk25, 26", "6.0.0-jdk26plus, 25"})
  void isRefusedWhereItIsForAnotherJdk(String release, int jdk) {
    FakeSdk.in(folder, release);

    assertThat(reason(folder.toString(), jdk)).contains(release, "JDK " + jdk);
  }

  @ParameterizedTest
  @CsvSource({"5.2.0-jdk25, 25", "6.0.0-jdk22plus, 25", "6.0.0-jdk22plus, 27", "9.0.0, 25"})
  void isTakenWhereItIsForThisJdkOrNamesNone(String release, int jdk) {
    FakeSdk.in(folder, release);

    assertThat(found(jdk).release()).isEqualTo(release);
  }

  @Test
  void givesItsOwnFlagsEachInOneWord() {
    FakeSdk.in(folder);

    assertThat(found(25).jvmArguments()).contains(
        "-XX:+EnableJVMCI",
        "-Djava.library.path=" + folder + "/lib",
        "--upgrade-module-path=" + folder + "/share/java/graalJars",
        "--add-exports=jdk.graal.compiler/jdk.graal.compiler.lir=tornado.runtime,tornado.drivers.common")
        .allMatch(flag -> flag.startsWith("-") && !flag.contains(" ") && !flag.contains("${"));
  }

  @Test
  void leavesToTheApplicationWhatIsNotItsOwn() {
    FakeSdk.in(folder);

    assertThat(found(25).jvmArguments())
        .doesNotContain("-server", "--enable-preview", "-XX:+UseParallelGC", "-Dstdout.encoding=UTF-8");
  }

  @Test
  void loadsModulesFromTheSdkAloneAndOnlyThoseItNames() {
    FakeSdk.in(folder);

    assertThat(found(25).jvmArguments()).contains(
        "--module-path=" + folder + "/share/java/tornado", "--add-modules=tornado.runtime,tornado.drivers.opencl");
  }

  @Test
  void letsItsModuleForCuBlasCallItsLibraryWhereItHasOne() {
    FakeSdk.in(folder);
    assertThat(found(25).hasCuBlas()).isFalse();
    assertThat(found(25).jvmArguments()).noneMatch(flag -> flag.contains("cublas"));

    FakeSdk.withCuBlas(folder);
    assertThat(found(25).hasCuBlas()).isTrue();
    assertThat(found(25).jvmArguments()).contains("--enable-native-access=tornado.cublas");
  }

  private TornadoSdk found(int jdk) {
    return ((Lookup.Found) TornadoSdk.at(folder.toString(), jdk)).sdk();
  }

  private static String reason(@Nullable String home, int jdk) {
    return ((Lookup.Missing) TornadoSdk.at(home, jdk)).reason();
  }
}
