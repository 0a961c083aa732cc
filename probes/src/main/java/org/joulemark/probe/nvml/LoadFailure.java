package org.joulemark.probe.nvml;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a library was not loaded: the JVM keeps to itself what the dynamic linker complained of, so the file is looked at. */
final class LoadFailure {

  private static final String INSTALL =
      "install the NVIDIA driver (Debian: sudo apt install nvidia-driver; Ubuntu: sudo ubuntu-drivers install), or in a"
          + " container start it with --gpus all";
  /** Where distributions, WSL and NixOS keep the driver's library, searched by the dynamic linker or not. */
  private static final List<String> USUAL_FOLDERS =
      List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/lib/wsl/lib",
          "/usr/local/nvidia/lib64", "/run/opengl-driver/lib");

  private LoadFailure() {}

  /** One line: what is wrong with it and what to do. */
  static String explain(String library) {
    if (library.contains("/") || library.contains(File.separator)) {
      return explain(Path.of(library));
    }
    return searched(library)
        .map(LoadFailure::explain)
        .orElse("there is no " + library + " on this machine: " + INSTALL);
  }

  private static Optional<Path> searched(String library) {
    String variable = Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), "");
    return Stream.concat(Arrays.stream(variable.split(":", -1)), USUAL_FOLDERS.stream())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, library))
        .filter(Files::exists)
        .findFirst();
  }

  private static String explain(Path file) {
    if (!Files.exists(file)) {
      return file + " does not exist: " + INSTALL + ", and leave the setting library at its default";
    }
    try {
      return ElfHeader.of(file).map(header -> ofLibrary(file, header)).orElse(noLibrary(file));
    } catch (IOException unreadable) {
      return file + " cannot be read (" + unreadable.getClass().getSimpleName() + "); run: ls -l " + file;
    }
  }

  private static String ofLibrary(Path file, ElfHeader header) {
    return ElfHeader.ofThisJvm()
        .filter(needed -> !needed.equals(header))
        .map(needed -> file + " is built for " + header.architecture() + ", this JVM is " + needed.architecture()
            + ": set library to the one that was installed for it, or run joulemark on a JDK for the former")
        .orElse(file + " cannot be loaded; a library that it needs may be missing, or it lies where the dynamic linker"
            + " does not look; run: ldd " + file + ", or set library=" + file);
  }

  private static String noLibrary(Path file) {
    return file
        + " is no shared library of Linux (ELF); set library to the path of the NVIDIA driver's libnvidia-ml.so.1";
  }
}
