package org.joulemark.probe.nvml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * For what processor a shared library was built: the dynamic linker says "no such file" of one for another processor.
 *
 * @param bits 32 or 64
 * @param machine e_machine of the ELF specification
 */
record ElfHeader(int bits, int machine) {

  private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F'};
  private static final int CLASS_AT = 4;
  private static final int CLASS_64 = 2;
  private static final int BYTE_ORDER_AT = 5;
  private static final int BIG_ENDIAN = 2;
  private static final int MACHINE_AT = 18;
  private static final int BYTES = 20;

  private static final Map<Integer, String> ARCHITECTURES =
      Map.of(3, "x86", 21, "ppc64", 22, "s390x", 40, "arm", 62, "x86_64", 183, "aarch64", 243, "riscv");
  /** What the JVM calls the 64-bit architectures that NVIDIA has drivers for. */
  private static final Map<String, ElfHeader> OF_JVMS =
      Map.of("amd64", new ElfHeader(64, 62), "x86_64", new ElfHeader(64, 62), "aarch64", new ElfHeader(64, 183),
          "ppc64le", new ElfHeader(64, 21));

  /**
   * The header of a file, empty where the file is none of the kind.
   *
   * @throws IOException where the file cannot be read
   */
  static Optional<ElfHeader> of(Path file) throws IOException {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(BYTES);
    }
    if (bytes.length < BYTES || !Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC)) {
      return Optional.empty();
    }
    ByteOrder order = bytes[BYTE_ORDER_AT] == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int machine = Short.toUnsignedInt(ByteBuffer.wrap(bytes).order(order).getShort(MACHINE_AT));
    return Optional.of(new ElfHeader(bytes[CLASS_AT] == CLASS_64 ? 64 : 32, machine));
  }

  /** What libraries for this JVM have; empty where NVIDIA has no driver for its architecture. */
  static Optional<ElfHeader> ofThisJvm() {
    return Optional.ofNullable(OF_JVMS.get(System.getProperty("os.arch")));
  }

  /** As people call it. */
  String architecture() {
    String name = ARCHITECTURES.getOrDefault(machine, "processor " + machine + " of the ELF specification");
    return name + " (" + bits + " bits)";
  }
}
