package org.joulemark.probe.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are missing or wrong. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the libraries of this test are those of Linux")
class NvmlLibraryTest {

  private static final int AARCH64 = 183;
  private static final int X86_64 = 62;
  private static final int X86 = 3;

  @TempDir
  private Path folder;

  @Test
  void aMissingLibrarySaysWhatToInstall() {
    assertThat(NvmlProbes.refusal("libjoulemark-nobody-has-this.so.1"))
        .contains("there is no libjoulemark-nobody-has-this.so.1").contains("apt install nvidia-driver")
        .contains("--gpus all");
  }

  @Test
  void aMissingPathSaysSo() {
    assertThat(NvmlProbes.refusal(folder.resolve("libnvidia-ml.so.1"))).contains("libnvidia-ml.so.1 does not exist");
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThat(NvmlProbes.mistake(Map.of("library", " "))).contains("'library' is empty").contains("allowed: ");
  }

  @Test
  void aLibraryOfAnotherArchitectureSaysWhichAndWhichIsNeeded() throws IOException {
    assumeThat(System.getProperty("os.arch")).as("the JVM of this test").isEqualTo("amd64");

    assertThat(NvmlProbes.refusal(library(2, AARCH64)))
        .contains("is built for aarch64 (64 bits), this JVM is x86_64 (64 bits)").contains("set library");
  }

  @Test
  void aLibraryOf32BitsSaysSo() throws IOException {
    assumeThat(System.getProperty("os.arch")).as("the JVM of this test").isEqualTo("amd64");

    assertThat(NvmlProbes.refusal(library(1, X86)))
        .contains("is built for x86 (32 bits), this JVM is x86_64 (64 bits)");
  }

  @Test
  void aBrokenLibraryOfTheRightArchitectureNamesTheCommandThatTellsMore() throws IOException {
    assumeThat(System.getProperty("os.arch")).as("the JVM of this test").isEqualTo("amd64");
    Path library = library(2, X86_64);

    assertThat(NvmlProbes.refusal(library)).contains("cannot be loaded").contains("ldd " + library);
  }

  @Test
  void aFileThatIsNoLibrarySaysSo() throws IOException {
    Path text = Files.writeString(folder.resolve("libnvidia-ml.so.1"), "not a library, whatever its name says");

    assertThat(NvmlProbes.refusal(text)).contains("is no shared library");
  }

  @Test
  void aFolderSaysThatItCannotBeRead() {
    assertThat(NvmlProbes.refusal(folder)).contains(folder.toString()).contains("cannot be read");
  }

  @Test
  void aLibraryThatIsAnotherOneNamesTheFunctionThatItLacks() throws IOException {
    Path source = Files.writeString(folder.resolve("other.c"), "int other(void) { return 0; }\n");
    Path library = folder.resolve("libother.so");
    FakeNvml.compile(source, library, List.of());

    assertThat(NvmlProbes.refusal(library)).contains("libother.so has no function nvmlShutdown")
        .contains("update the NVIDIA driver");
  }

  @Test
  void aDriverThatIsTooOldForEnergyNamesTheFunctionAndTheChoice() {
    FakeNvml old = FakeNvml.withoutEnergyFunction(folder);

    assertThat(NvmlProbes.refusal(old)).contains("has no function nvmlDeviceGetTotalEnergyConsumption")
        .contains("from before the counter").contains("set reading=power");
    assertThat(old.users()).isZero();
  }

  /** The first bytes of a shared library, which is all that the dynamic linker looks at before it refuses. */
  private Path library(int bits, int machine) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    header.put(new byte[]{0x7f, 'E', 'L', 'F', (byte) bits, 1, 1});
    header.putShort(16, (short) 3);
    header.putShort(18, (short) machine);
    return Files.write(folder.resolve("libnvidia-ml.so.1"), header.array());
  }
}
