package org.joulemark.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.joulemark.engine.plugin.ChecksumRecord;
import org.joulemark.engine.plugin.ChecksumVerdict;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.engine.plugin.RefusedPlugin;

/**
 * What {@code joulemark plugins verify} says of a plugin folder.
 *
 * @param finding ok, no checksums recorded, changed, or refused; the last two with what to do about it
 */
record FolderVerdict(PluginFolder folder, String finding, boolean isFault) {

  static FolderVerdict of(PluginFolder folder, PluginCatalog catalog) {
    List<RefusedPlugin> refused = catalog.refusedOf(folder);
    ChecksumVerdict checksums = ChecksumRecord.verdict(folder);
    return refused.isEmpty()
        ? new FolderVerdict(folder, soundness(checksums), false)
        : new FolderVerdict(folder, fault(checksums) + ": " + reasons(refused), true);
  }

  private static String soundness(ChecksumVerdict checksums) {
    return checksums instanceof ChecksumVerdict.Unrecorded ? "no checksums recorded" : "ok";
  }

  private static String fault(ChecksumVerdict checksums) {
    return checksums instanceof ChecksumVerdict.Differing ? "changed" : "refused";
  }

  private static String reasons(List<RefusedPlugin> refused) {
    return refused.stream().map(FolderVerdict::reason).collect(Collectors.joining(" | "));
  }

  /** What concerns the whole folder need not name it again. */
  private static String reason(RefusedPlugin refused) {
    return refused.subject().equals(refused.folder().path().toString())
        ? refused.reason() + "; " + refused.remedy()
        : refused.line();
  }

  String line() {
    return folder.path() + "  " + finding;
  }
}
