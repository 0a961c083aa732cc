package org.joulemark.probe.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;

/**
 * Where a probe finds its credentials: a file that only its owner can read, or else two variables of the environment.
 * Settings name the places, for settings are written to results; the secrets themselves never become settings.
 */
public final class CredentialSource {

  private static final String FILE = "credentialsFile";
  private static final String USER_VARIABLE = "userVariable";
  private static final String PASSWORD_VARIABLE = "passwordVariable";
  private static final String USER = "user";
  private static final String PASSWORD = "password";
  private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ,
      PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

  private final Map<String, String> environment;

  /**
   * A source.
   *
   * @param environment of this process
   */
  public CredentialSource(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The settings that a probe with credentials has. */
  public static List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(FILE, new SettingType.PathName(), null,
            "File with the lines user=... and password=..., readable by its owner only; else the two variables are read"),
        new SettingDeclaration(USER_VARIABLE, new SettingType.Text(), "BMC_USER",
            "Variable of the environment that holds the user's name"),
        new SettingDeclaration(PASSWORD_VARIABLE, new SettingType.Text(), "BMC_PASSWORD",
            "Variable of the environment that holds the password"));
  }

  /**
   * The credentials.
   *
   * @throws InvalidInputException where there are none, or others can read the file; the message says what to do, and
   *     tells nothing of what was found
   */
  public Credentials find(Settings settings) {
    Optional<Path> file = settings.optionalPath(FILE);
    return file.isPresent() ? fromFile(file.get()) : fromEnvironment(settings);
  }

  private Credentials fromEnvironment(Settings settings) {
    return new Credentials(variable(settings.text(USER_VARIABLE)), variable(settings.text(PASSWORD_VARIABLE)));
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new InvalidInputException(
          "no credentials: the variable " + name + " is not set; export it, or name a file by the setting " + FILE);
    }
    return value;
  }

  private static Credentials fromFile(Path file) {
    requirePrivate(file);
    try (Stream<String> lines = Files.lines(file)) {
      List<String> read = lines.toList();
      return new Credentials(value(read, USER, file), value(read, PASSWORD, file));
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** Taken as it stands behind the equals sign: a password may hold anything. */
  private static String value(List<String> lines, String key, Path file) {
    return lines.stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow(() -> new InvalidInputException(file + ": has no line '" + key + "=...'"));
  }

  private static void requirePrivate(Path file) {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
        throw new InvalidInputException(file + ": others can read it; run: chmod 600 " + file);
      }
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    } catch (UnsupportedOperationException _) {
      // A file system without such permissions, as on Windows, protects files otherwise.
    }
  }

  /** Without the exception's own message, which may quote the file. */
  private static InvalidInputException unreadable(Path file, Exception cause) {
    return new InvalidInputException(
        file + ": credentials cannot be read (" + cause.getClass().getSimpleName() + "); allowed: a file with the lines"
            + " user=... and password=...");
  }
}
