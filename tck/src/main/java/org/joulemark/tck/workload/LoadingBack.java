package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.joulemark.api.Workload;
import org.joulemark.tck.plugin.Broken;

/** Whether what a workload wrote is accepted by one of the settings that name files. */
final class LoadingBack {

  private LoadingBack() {}

  /**
   * Settings of training or generation that loading has too, such as the size, are given to both.
   *
   * @param what was written
   */
  static void require(
      String what, Workload workload, List<PathSetting> paths, Path written, Map<String, String> settings) {
    var refusals = new ArrayList<String>();
    for (PathSetting path : paths) {
      try (var arena = Arena.ofShared()) {
        workload.load(settings(workload, path, written, settings), arena);
        return;
      } catch (InvalidInputException refused) {
        refusals.add(path.name() + ": " + refused.getMessage());
      }
    }
    throw Broken.because(what + " to load through a path setting", refusals.toString(),
        "writer and reader disagree about the format");
  }

  private static Settings settings(Workload workload, PathSetting path, Path written, Map<String, String> making) {
    var given = new HashMap<String, String>();
    workload.settings().stream().filter(declaration -> making.containsKey(declaration.name()))
        .forEach(declaration -> given.put(declaration.name(), String.valueOf(making.get(declaration.name()))));
    given.put(path.name(), written.toString());
    return Settings.of(workload.settings(), given);
  }
}
