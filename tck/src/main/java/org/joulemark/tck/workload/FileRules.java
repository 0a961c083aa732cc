package org.joulemark.tck.workload;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.Lines;
import org.joulemark.tck.plugin.SettingVariant;
import org.joulemark.tck.rule.NotApplicable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W3: files that the user names. */
interface FileRules extends WorkloadSubject {

  @Test
  default void required_W301_missingFileIsRefusedByName(@TempDir Path folder) {
    for (PathSetting setting : pathSettings()) {
      requireRefusal(setting, folder.resolve("no-such-file.dat"));
    }
  }

  @Test
  default void required_W302_emptyFileIsRefusedByName(@TempDir Path folder) throws IOException {
    for (PathSetting setting : pathSettings()) {
      requireRefusal(setting, Files.createFile(folder.resolve(setting.name() + "-empty.dat")));
    }
  }

  private List<PathSetting> pathSettings() {
    List<PathSetting> settings = PathSetting.of(workload());
    NotApplicable.unless(!settings.isEmpty(), "no setting is a path");
    return settings;
  }

  private void requireRefusal(PathSetting setting, Path path) {
    String expected = "InvalidInputException from load() with setting '" + setting.name() + "' = " + path.getFileName();
    SettingVariant variant = setting.pointingTo(path);
    try (var arena = Arena.ofShared()) {
      workload().load(variant.settingsOf(workload()), arena);
    } catch (InvalidInputException refused) {
      Lines.requireOneLine("the refusal of a file", refused.getMessage());
      Broken.unless(refused.getMessage().contains(path.getFileName().toString()),
          "the refusal to name " + path.getFileName(), "'" + refused.getMessage() + "'",
          "the message was written without the path; users cannot tell which file is meant");
      return;
    } catch (RuntimeException thrown) {
      throw Broken.because(expected, thrown.toString(),
          "the file is read without asking whether it is there and whole");
    }
    throw Broken.because(expected, "a problem was loaded all the same",
        "a missing or empty file falls back to something else, which is never what the user asked for");
  }
}
