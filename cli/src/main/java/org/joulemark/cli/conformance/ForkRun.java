package org.joulemark.cli.conformance;

import java.util.List;
import org.joulemark.cli.conformance.fork.JournalEntry;
import org.joulemark.cli.conformance.record.ForkRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fork that has ended, and what it had written down by then.
 *
 * @param log what it printed, relative to the folder
 */
record ForkRun(PlannedFork fork, String log, ForkEnd end, List<JournalEntry> journal) {

  ForkRecord toRecord() {
    return switch (end) {
      case ForkEnd.Finished _ -> toRecord(null, List.of());
      case ForkEnd.Died(String reason, List<String> lastOutput) -> toRecord(reason, lastOutput);
      case ForkEnd.Interrupted _ -> toRecord("interrupted", List.of());
    };
  }

  private ForkRecord toRecord(@Nullable String death, List<String> lastOutput) {
    return new ForkRecord(fork.jvmArguments(), fork.settings(), log, death, lastOutput);
  }
}
