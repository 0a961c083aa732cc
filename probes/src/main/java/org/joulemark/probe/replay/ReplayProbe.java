package org.joulemark.probe.replay;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * Plays a recorded raw trace in the format of {@code docs/traces.md}, at the pace it was recorded. What it says is true
 * of the run that was recorded and of no other, hence {@code REPLAYED}.
 */
public final class ReplayProbe implements EnergyProbe {

  private static final String TRACE = "trace";
  private static final String REPEAT = "repeat";
  private static final String FROM_SECONDS = "fromSeconds";
  private static final double NANOS_PER_SECOND = 1e9;

  private final @Nullable String defaultTrace;

  /** A probe that plays what its settings name. */
  public ReplayProbe() {
    this(null);
  }

  ReplayProbe(@Nullable String defaultTrace) {
    this.defaultTrace = defaultTrace;
  }

  @Override
  public String id() {
    return "replay";
  }

  @Override
  public String description() {
    return "Plays a recorded raw trace: joules of the run that was recorded, not of this one";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(TRACE, new SettingType.PathName(), defaultTrace,
            "Trace to play, as run saves them in traces/: JSON Lines, compressed where its name ends in .gz"),
        new SettingDeclaration(REPEAT, new SettingType.Flag(), "false",
            "Whether the trace starts over when it is over, its joules going on; else counting ends there"),
        new SettingDeclaration(FROM_SECONDS, new SettingType.RealNumber(0, 1e8), "0",
            "Where in the trace to begin, in seconds"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) {
    Path file = settings.optionalPath(TRACE)
        .orElseThrow(() -> new InvalidInputException("no trace to play; name one by probes.replay.trace"));
    long fromNanos = Math.round(settings.real(FROM_SECONDS) * NANOS_PER_SECOND);
    return new ReplayMeter(new Playback(TraceReader.read(file), fromNanos, settings.flag(REPEAT)), time);
  }
}
