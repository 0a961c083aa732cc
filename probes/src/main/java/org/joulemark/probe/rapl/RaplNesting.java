package org.joulemark.probe.rapl;

import java.util.List;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which counter contains which.
 *
 * @param all every counter, those that are one and the same included
 * @param kept those that are counted
 */
record RaplNesting(List<WatchedCounter> all, List<WatchedCounter> kept) {

  /** The id of the smallest domain that contains this one, or null. */
  @Nullable
  String wholeOf(RaplCounter counter) {
    if (counter.wholeId() != null) {
      return keptId(counter.wholeId());
    }
    return switch (counter.scope()) {
      case CPU_PACKAGE, DRAM -> platformOf(counter);
      case PROCESS, CPU_CORES, CPU_UNCORE, GPU_BOARD, RAIL, PLATFORM, NODE -> null;
    };
  }

  /** A mirror counts under the name of the first of its kind. */
  private @Nullable String keptId(String id) {
    if (kept.stream().anyMatch(watched -> watched.counter().id().equals(id))) {
      return id;
    }
    return all.stream()
        .filter(watched -> watched.counter().id().equals(id))
        .flatMap(mirror -> kept.stream().filter(first -> MirroredCounters.areOne(first, mirror)))
        .map(first -> first.counter().id())
        .findFirst()
        .orElse(null);
  }

  /**
   * The one psys, which on servers a single socket reports for all. Of several, that of the counter's own socket: the
   * kernel calls them psys, psys-1 and so on.
   */
  private @Nullable String platformOf(RaplCounter counter) {
    List<String> platforms = kept.stream()
        .map(WatchedCounter::counter)
        .filter(other -> other.scope() == Scope.PLATFORM)
        .map(RaplCounter::id)
        .toList();
    if (platforms.size() == 1) {
      return platforms.getFirst();
    }
    String socket = counter.id().replaceFirst("^package-(\\d+).*$", "$1");
    return platforms.stream()
        .filter(platform -> platform.equals(socket.equals("0") ? "psys" : "psys-" + socket))
        .findFirst()
        .orElse(null);
  }
}
