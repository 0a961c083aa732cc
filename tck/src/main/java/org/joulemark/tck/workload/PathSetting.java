package org.joulemark.tck.workload;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.joulemark.api.SettingType;
import org.joulemark.api.Workload;
import org.joulemark.tck.plugin.SettingVariant;

/** A setting that names a file or folder to load from. */
record PathSetting(String name) {

  private static final Path NOTHING = Path.of("joulemark-tck-no-such-folder", "no-such-file");

  static List<PathSetting> of(Workload workload) {
    return workload.settings().stream()
        .filter(declaration -> declaration.type() instanceof SettingType.PathName)
        .map(declaration -> new PathSetting(declaration.name()))
        .toList();
  }

  SettingVariant pointingTo(Path path) {
    return new SettingVariant(Map.of(name, path.toString()));
  }

  /** A path that is not there. */
  SettingVariant pointingToNothing() {
    return pointingTo(NOTHING);
  }
}
