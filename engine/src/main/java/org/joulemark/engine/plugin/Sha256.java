package org.joulemark.engine.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.joulemark.api.InvalidInputException;

/** Checksums of files. */
public final class Sha256 {

  private Sha256() {}

  /**
   * 64 hexadecimal digits, in lower case.
   *
   * @throws InvalidInputException where the file cannot be read
   */
  public static String of(Path file) {
    MessageDigest digest = digest();
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw new InvalidInputException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
