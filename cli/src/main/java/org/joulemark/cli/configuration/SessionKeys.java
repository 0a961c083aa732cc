package org.joulemark.cli.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingType;
import org.joulemark.cli.terminal.Word;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.plugin.ReservedSetting;

/** The keys of a session that belong to no plugin. */
final class SessionKeys {

  static final String NAME = "name";
  static final String SEED = "seed";
  static final String PRECISION = "precision";
  static final String BOUNDARY = "boundary";
  static final String REPETITIONS = "measurement.repetitions";
  static final String BATCH_ROWS = "measurement.batchRows";
  static final String MINIMUM_WINDOW_SECONDS = "measurement.minimumWindowSeconds";
  static final String MAXIMUM_WINDOW_SECONDS = "measurement.maximumWindowSeconds";
  static final String IDLE_SECONDS = "measurement.idleSeconds";
  static final String WARM_UP_LIMIT_SECONDS = "measurement.warmUpLimitSeconds";
  static final String PLATEAU_LIMIT_SECONDS = "measurement.plateauLimitSeconds";
  static final String SWEEP_WINDOW_SECONDS = "measurement.sweepWindowSeconds";
  static final String LATENCY_SECONDS = "measurement.latencySeconds";
  static final String VIRTUAL_CHIPS = "measurement.virtualChips";
  static final String CELL_LIMIT_SECONDS = "measurement.cellLimitSeconds";

  static final String LAST_RESORT_PROBE = "measurement.lastResortProbe";

  /** For a probe that there is not to be. */
  static final String NONE = "none";

  /** Lets joulemark choose the batch sizes of the sweep. */
  static final String AUTO = "auto";

  /** What the precisions of a session, and of one of its backends, may be. */
  static final SettingType PRECISIONS = choice(Arrays.stream(Precision.values()).map(Precision::id));

  static final List<KnownSetting> ALL = List.of(
      KnownSetting.single(NAME, new SettingType.Text()),
      KnownSetting.single(SEED, new SettingType.WholeNumber(0, Long.MAX_VALUE)),
      KnownSetting.list(PRECISION, PRECISIONS),
      KnownSetting.list(BOUNDARY, choice(Arrays.stream(Boundary.values()).map(SessionKeys::id))),
      KnownSetting.single(REPETITIONS, new SettingType.WholeNumber(2, 10_000)),
      KnownSetting.list(BATCH_ROWS, new SettingType.WholeNumber(1, Integer.MAX_VALUE), AUTO),
      KnownSetting.single(MINIMUM_WINDOW_SECONDS, new SettingType.RealNumber(0.001, 3_600)),
      KnownSetting.single(MAXIMUM_WINDOW_SECONDS, new SettingType.RealNumber(0.001, 86_400)),
      KnownSetting.single(IDLE_SECONDS, new SettingType.RealNumber(0, 3_600)),
      KnownSetting.single(WARM_UP_LIMIT_SECONDS, new SettingType.RealNumber(0, 3_600)),
      KnownSetting.single(PLATEAU_LIMIT_SECONDS, new SettingType.RealNumber(0, 3_600)),
      KnownSetting.single(SWEEP_WINDOW_SECONDS, new SettingType.RealNumber(0.001, 3_600)),
      KnownSetting.single(LATENCY_SECONDS, new SettingType.RealNumber(0, 3_600)),
      KnownSetting.single(VIRTUAL_CHIPS, new SettingType.WholeNumber(1, 10_000)),
      KnownSetting.single(CELL_LIMIT_SECONDS, new SettingType.RealNumber(1, 604_800)),
      KnownSetting.single(LAST_RESORT_PROBE, new SettingType.Text()));

  private SessionKeys() {}

  /** The precisions of one backend, which hide those of the session. */
  static String precisionOf(String backend) {
    return PluginGroup.BACKENDS.keyOf(backend) + "." + ReservedSetting.PRECISION;
  }

  static String id(Boundary boundary) {
    return Word.of(boundary);
  }

  private static SettingType choice(Stream<String> words) {
    return new SettingType.Choice(words.toList());
  }
}
