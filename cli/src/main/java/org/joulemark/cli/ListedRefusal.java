package org.joulemark.cli;

import java.io.PrintWriter;
import java.util.List;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.RefusedPlugin;
import org.jspecify.annotations.Nullable;

/**
 * What {@code joulemark list} shows of a plugin that was left out.
 *
 * @param path the jar or folder at fault
 * @param kind workload, backend or probe; null where all of the folder is left out
 * @param id null where it was left out before it could say its id
 * @param reason what is wrong
 * @param remedy what to do about it
 */
record ListedRefusal(String path, @Nullable String kind, @Nullable String id, String reason, String remedy) {

  static List<ListedRefusal> all(PluginCatalog catalog) {
    return catalog.refused().stream().map(ListedRefusal::of).toList();
  }

  private static ListedRefusal of(RefusedPlugin refused) {
    return new ListedRefusal(
        refused.path().toString(), refused.kind(), refused.id(), refused.reason(), refused.remedy());
  }

  void print(PrintWriter out) {
    out.println((kind == null ? "plugin" : kind) + (id == null ? "" : " " + id) + "  LEFT OUT: " + reason);
    out.println("    " + remedy);
    out.println("    " + path);
    out.println();
  }
}
