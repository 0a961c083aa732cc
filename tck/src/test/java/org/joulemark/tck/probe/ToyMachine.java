package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySample;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/** A simulated machine that draws power only while it is told that a core is busy; used by one thread at a time. */
final class ToyMachine implements EnergyProbe, Load {

  private static final double BUSY_WATTS = 20;

  private final TimeSource time;
  private final EnergyDomain domain;
  private final Set<Share> asked = EnumSet.noneOf(Share.class);
  private double joules;
  private double watts;
  private long since;

  ToyMachine(TimeSource time, Scope scope) {
    this.time = time;
    this.domain = new EnergyDomain("toy-0", scope, Provenance.MEASURED, 1e-6, Duration.ofMillis(1), 0.01, null);
  }

  /** What rules have asked for. */
  Set<Share> asked() {
    return asked;
  }

  @Override
  public Running start(Share share) {
    asked.add(share);
    draw(switch (share) {
      case ALL_THE_TIME -> BUSY_WATTS;
      case A_THIRD -> BUSY_WATTS / 3;
    });
    return () -> draw(0);
  }

  private void draw(double from) {
    joules = total();
    since = time.nanoTime();
    watts = from;
  }

  private double total() {
    return joules + watts * (time.nanoTime() - since) / 1e9;
  }

  @Override
  public String id() {
    return "toy-machine";
  }

  @Override
  public String description() {
    return "A machine that is told when it is busy";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of();
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource clock) {
    return new Meter(clock, total());
  }

  private final class Meter implements EnergyMeter {

    private final TimeSource clock;
    private final double atOpening;

    Meter(TimeSource clock, double atOpening) {
      this.clock = clock;
      this.atOpening = atOpening;
    }

    @Override
    public List<EnergyDomain> domains() {
      return List.of(domain);
    }

    @Override
    public EnergySample read() {
      return new EnergySample(clock.nanoTime(), List.of(total() - atOpening));
    }

    @Override
    public Duration maxReadGap() {
      return Duration.ofHours(1);
    }

    @Override
    public void close() {}
  }
}
