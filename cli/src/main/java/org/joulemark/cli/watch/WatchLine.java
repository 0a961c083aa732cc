package org.joulemark.cli.watch;

import java.time.Instant;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.jspecify.annotations.Nullable;

/** One line of {@code joulemark watch --json}; its form is described in docs/cli.md. */
sealed interface WatchLine {

  /** A domain at a reading. */
  record Reading(
      String event,
      Instant time,
      String probe,
      String domain,
      @Nullable String partOf,
      Scope scope,
      Provenance provenance,
      @Nullable Double watts,
      boolean held,
      double joules)
      implements WatchLine {

    static Reading of(Instant time, LiveDomain live) {
      LivePower power = live.track().power();
      return new Reading(
          "reading", time, live.probe(), live.domain().id(), live.domain().partOf(), live.domain().scope(),
          live.domain().provenance(), power.knownWatts(), power instanceof LivePower.Held, live.track().joules());
    }
  }

  /** A meter that is read no more. */
  record Lost(String event, String probe, String reason) implements WatchLine {}

  /** A domain over the whole time. */
  record Mean(
      String event,
      String probe,
      String domain,
      @Nullable String partOf,
      Scope scope,
      Provenance provenance,
      double seconds,
      @Nullable Double watts,
      double joules)
      implements WatchLine {

    static Mean of(LiveDomain live) {
      PowerTrack track = live.track();
      return new Mean(
          "mean", live.probe(), live.domain().id(), live.domain().partOf(), live.domain().scope(),
          live.domain().provenance(), track.seconds(),
          track.meanWatts().isPresent() ? track.meanWatts().getAsDouble() : null, track.joules());
    }
  }
}
