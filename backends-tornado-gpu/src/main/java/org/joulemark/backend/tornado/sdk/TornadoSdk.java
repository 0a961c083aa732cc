package org.joulemark.backend.tornado.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A TornadoVM that fits this JVM.
 *
 * @param home its folder
 * @param release as it names itself: {@code 5.2.0-jdk25}
 * @param jvmArguments that a JVM needs to run with it
 * @param hasCuBlas whether it brings its module for cuBLAS
 */
public record TornadoSdk(Path home, String release, List<String> jvmArguments, boolean hasCuBlas) {

  /** The environment variable that says where it is. */
  public static final String HOME_VARIABLE = "TORNADOVM_HOME";

  private static final String RELEASE_FILE = "etc/tornado.release";
  /** The flags, as TornadoVM's own launcher takes them. */
  private static final String ARGUMENTS_FILE = "tornado-argfile.template";
  private static final String MODULES = "share/java/tornado";
  /** {@code 5.2.0-jdk25} is for that JDK alone, {@code 6.0.0-jdk22plus} for it and later ones. */
  private static final Pattern JDK_OF_RELEASE = Pattern.compile("-jdk(\\d+)(plus)?");
  private static final String REMEDY = "; docs/gpu.md says how to install one";

  public TornadoSdk {
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** What was found. */
  public sealed interface Lookup {

    /** An SDK that a JVM of this release can be started with. */
    record Found(TornadoSdk sdk) implements Lookup {}

    /**
     * None.
     *
     * @param reason one sentence: what is missing and how to get it
     */
    record Missing(String reason) implements Lookup {}
  }

  /**
   * Looks for the SDK that the user points to. Flags are given for a whole one that fits only: with any other the JVM would die
   * before anybody could say why.
   *
   * @param home the value of {@link #HOME_VARIABLE}, null where it is unset
   * @param jdk the feature release of the JVM that would be started
   */
  public static Lookup at(@Nullable String home, int jdk) {
    if (home == null || home.isBlank()) {
      return missing(HOME_VARIABLE + " is not set: install TornadoVM's SDK for JDK " + jdk
          + " and set it to the SDK's folder" + REMEDY);
    }
    try {
      return in(Path.of(home), jdk);
    } catch (InvalidPathException wrong) {
      return missing(HOME_VARIABLE + " is no path (" + wrong.getReason() + "): " + home);
    } catch (IOException unreadable) {
      return missing(HOME_VARIABLE + ": cannot read the SDK in " + home + " (" + unreadable.getMessage() + ")");
    }
  }

  private static Lookup in(Path home, int jdk) throws IOException {
    if (!Files.isDirectory(home)) {
      return missing(HOME_VARIABLE + " points to " + home + ", which is no folder" + REMEDY);
    }
    for (String part : List.of(RELEASE_FILE, ARGUMENTS_FILE, MODULES, "lib")) {
      if (!Files.exists(home.resolve(part))) {
        return missing(HOME_VARIABLE + " points to " + home + ", which holds no whole SDK of TornadoVM: there is no "
            + part + REMEDY);
      }
    }
    String release = release(home.resolve(RELEASE_FILE));
    return fits(release, jdk)
        ? new Lookup.Found(found(home, release))
        : missing("the SDK in " + home + " is TornadoVM " + release + ", this JVM is JDK " + jdk
            + ": install the SDK for JDK " + jdk + ", or run joulemark with the JDK that the SDK is for");
  }

  /** A module that provides a service of TornadoVM's is started with it; what its file of flags leaves out is native access. */
  private static TornadoSdk found(Path home, String release) throws IOException {
    List<String> flags = new ArrayList<>(new ArgumentsFile(home.resolve(ARGUMENTS_FILE), home).flags());
    boolean hasCuBlas = holdsCuBlas(home.resolve(MODULES));
    if (hasCuBlas) {
      flags.add("--enable-native-access=tornado.cublas");
    }
    return new TornadoSdk(home, release, flags, hasCuBlas);
  }

  private static boolean holdsCuBlas(Path modules) throws IOException {
    try (var jars = Files.newDirectoryStream(modules, "tornado-cublas-*.jar")) {
      return jars.iterator().hasNext();
    }
  }

  private static Lookup missing(String reason) {
    return new Lookup.Missing(reason);
  }

  private static String release(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IllegalArgumentException malformed) {
      throw new IOException(file + " is no file of properties", malformed);
    }
    return properties.getProperty("version", "of unknown release");
  }

  /** A release that names no JDK is taken: whether it fits shows when it starts. */
  private static boolean fits(String release, int jdk) {
    Matcher named = JDK_OF_RELEASE.matcher(release);
    if (!named.find()) {
      return true;
    }
    int wanted = Integer.parseInt(named.group(1));
    return named.group(2) == null ? jdk == wanted : jdk >= wanted;
  }
}
