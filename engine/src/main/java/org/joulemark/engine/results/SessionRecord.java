package org.joulemark.engine.results;

import java.util.List;
import org.joulemark.engine.plan.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what it ran with.
 *
 * @param state running, complete or interrupted
 * @param startedAt ISO 8601 with zone
 * @param endedAt ISO 8601 with zone, null while running
 * @param joulemarkVersion of the engine
 * @param plan the whole plan, so that the session can be resumed and repeated
 * @param cellCount how many rows there will be
 * @param host where it ran
 * @param plugins every plugin that the plan names, with checksums
 */
public record SessionRecord(
    String name,
    SessionState state,
    String startedAt,
    @Nullable String endedAt,
    String joulemarkVersion,
    SessionPlan plan,
    int cellCount,
    HostRecord host,
    List<PluginRecord> plugins) {

  public SessionRecord ended(SessionState finalState, @Nullable String at) {
    return new SessionRecord(name, finalState, startedAt, at, joulemarkVersion, plan, cellCount, host, plugins);
  }
}
