package org.joulemark.backend.tornado;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like an SDK. */
public final class FakeSdk {

  private FakeSdk() {}

  /** One for the JDK that runs the tests; the emulator does the rest. */
  public static Path in(Path folder) {
    return in(folder, "5.2.0-jdk" + Runtime.version().feature());
  }

  /** One with the module for cuBLAS. */
  public static Path withCuBlas(Path folder) {
    try {
      Files.writeString(in(folder).resolve("share/java/tornado/tornado-cublas-5.2.0.jar"), "");
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static Path in(Path folder, String release) {
    try {
      Files.createDirectories(folder.resolve("etc"));
      Files.createDirectories(folder.resolve("lib"));
      Files.createDirectories(folder.resolve("share/java/tornado"));
      Files.writeString(folder.resolve("etc/tornado.release"), "version=" + release + "\nbranch=UNKNOWN\n");
      Files.writeString(
          folder.resolve("tornado-argfile.template"),
          """
              # === JVM mode and memory settings ===
              -server
              -XX:+UnlockExperimentalVMOptions
              -XX:+EnableJVMCI
              --enable-preview
              -XX:+UseParallelGC

              -Djava.library.path=${TORNADOVM_HOME}/lib
              -Dstdout.encoding=UTF-8
              -Dtornado.load.runtime.implementation=uk.ac.manchester.tornado.runtime.TornadoCoreRuntime
              --module-path .:${TORNADOVM_HOME}/share/java/tornado
              --upgrade-module-path ${TORNADOVM_HOME}/share/java/graalJars
              --add-modules ALL-SYSTEM,tornado.runtime,tornado.drivers.opencl
              --add-exports=jdk.graal.compiler/jdk.graal.compiler.lir=tornado.runtime,tornado.drivers.common
              """);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
