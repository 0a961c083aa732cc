package org.joulemark.backend.tornado.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call into TornadoVM")
class TornadoCallTest {

  @Test
  void givesItsAnswer() {
    assertThat(TornadoCall.guarded("never", () -> 7)).isEqualTo(7);
  }

  @Test
  void runsWithTheSystemClassLoaderAndGivesTheThreadItsOwnBack() {
    ClassLoader own = new ClassLoader() {};
    Thread.currentThread().setContextClassLoader(own);

    assertThat(TornadoCall.guarded("never", () -> Thread.currentThread().getContextClassLoader()))
        .isSameAs(ClassLoader.getSystemClassLoader());
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
  }

  @Test
  void saysThatTheJvmWasStartedWithoutTheSdk() {
    assertReason(
        () -> {
          throw new NoClassDefFoundError("uk/ac/manchester/tornado/api/TaskGraph");
        },
        "this JVM runs without it");
  }

  @Test
  void saysWhichNativeLibraryIsMissing() {
    assertReason(
        () -> {
          throw new UnsatisfiedLinkError("libOpenCL.so.1: cannot open shared object file");
        },
        "libOpenCL.so.1", "install the device's driver");
  }

  @Test
  void asksForTheDriverWhereTornadoVmFindsNone() {
    assertReason(
        () -> {
          throw new ExceptionInInitializerError(new IllegalStateException("[WARNING] No OpenCL platforms found."));
        },
        "it fails: No OpenCL platforms found.", "is the device's driver installed?");
  }

  @Test
  void saysThatALaterReleaseLacksAMember() {
    assertReason(
        () -> {
          throw new NoSuchMethodError("'void TaskGraph.snapshot()'");
        },
        "does not fit", "TaskGraph.snapshot", "docs/gpu.md");
  }

  @Test
  void givesTornadoVmsOwnReasonWithoutColours() {
    assertReason(
        () -> {
          throw new IllegalStateException("\u001B[31mBailout is disabled. \nReason: no register is left\u001B[0m");
        },
        "it fails: no register is left");
  }

  @Test
  void namesWhatWasThrownWhereItSaysNothing() {
    assertReason(
        () -> {
          throw new IllegalStateException(new ArrayIndexOutOfBoundsException());
        },
        "ArrayIndexOutOfBoundsException");
  }

  private static void assertReason(Callable<?> call, String... texts) {
    assertThatThrownBy(() -> TornadoCall.guarded("it fails", call))
        .isInstanceOf(InvalidInputException.class)
        .message()
        .contains(texts)
        .doesNotContain("\u001B", "\n");
  }
}
