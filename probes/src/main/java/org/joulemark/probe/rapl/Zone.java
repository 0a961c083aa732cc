package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One zone of powercap.
 *
 * @param folder below {@code class/powercap}: {@code intel-rapl:0:1} for the second part of the first zone
 * @param name what it counts: {@code dram}
 */
record Zone(Path folder, String name) {

  /** The driver that reads the registers themselves; others show some of them again. */
  private static final String REGISTERS = "intel-rapl";
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  String folderName() {
    return folder.getFileName().toString();
  }

  String controlType() {
    return folderName().substring(0, folderName().indexOf(':'));
  }

  /** The folder name of the zone above. */
  Optional<String> parentFolderName() {
    int end = folderName().lastIndexOf(':');
    return folderName().indexOf(':') == end ? Optional.empty() : Optional.of(folderName().substring(0, end));
  }

  /** Registers first, wholes before their parts, the second before the tenth. */
  String orderKey() {
    String numbered = NUMBER.matcher(folderName())
        .replaceAll(number -> String.format(Locale.ROOT, "%08d", Long.parseLong(number.group())));
    return (controlType().equals(REGISTERS) ? "0" : "1") + numbered;
  }

  /** Intel's and AMD's counters alike. */
  static boolean isRapl(String folderName) {
    return folderName.startsWith(REGISTERS) && folderName.indexOf(':') > 0;
  }
}
