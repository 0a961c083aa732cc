package org.joulemark.engine.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Plugin;
import org.joulemark.engine.plugin.InstalledPlugin;
import org.joulemark.engine.results.PluginRecord;

/** Says exactly which jars a plugin consists of. */
public final class PluginInspection {

  private PluginInspection() {}

  public static PluginRecord inspect(InstalledPlugin<? extends Plugin> installed) {
    Map<String, String> checksums = new TreeMap<>();
    for (Path jar : installed.folder().jars()) {
      checksums.put(jar.getFileName().toString(), sha256(jar));
    }
    return new PluginRecord(installed.kind(), installed.id(), installed.version(), checksums);
  }

  private static String sha256(Path jar) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    } catch (IOException unreadable) {
      throw new InvalidInputException("plugin jar " + jar + " cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
