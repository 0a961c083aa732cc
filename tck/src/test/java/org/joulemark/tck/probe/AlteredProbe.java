package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySample;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/** The toy with one of its answers replaced. */
record AlteredProbe(String id, String description, List<SettingDeclaration> settings, Opening opening)
    implements
    EnergyProbe {

  static final ToyProbe TOY = ToyProbe.ofTwoPackages();

  /** What {@link EnergyProbe#open} does. */
  @FunctionalInterface
  interface Opening {
    EnergyMeter open(Settings settings, TimeSource time);
  }

  static AlteredProbe withId(String id) {
    return new AlteredProbe(id, TOY.description(), TOY.settings(), TOY::open);
  }

  static AlteredProbe withDescription(String text) {
    return new AlteredProbe(TOY.id(), text, TOY.settings(), TOY::open);
  }

  static AlteredProbe withSettings(List<SettingDeclaration> declared) {
    return new AlteredProbe(TOY.id(), TOY.description(), declared, TOY::open);
  }

  static AlteredProbe withOpening(Opening open) {
    return new AlteredProbe(TOY.id(), TOY.description(), TOY.settings(), open);
  }

  /** Each meter is altered after the toy opened it. */
  static AlteredProbe withMeter(BiFunction<EnergyMeter, TimeSource, EnergyMeter> alteration) {
    return withOpening((settings, time) -> alteration.apply(TOY.open(settings, time), time));
  }

  static AlteredProbe withMeter(UnaryOperator<EnergyMeter> alteration) {
    return withMeter((meter, _) -> alteration.apply(meter));
  }

  static AlteredProbe withDomains(UnaryOperator<List<EnergyDomain>> alteration) {
    return withMeter(meter -> new AlteredMeter(meter, alteration, sample -> sample, List::of, meter.maxReadGap()));
  }

  static AlteredProbe withSamples(UnaryOperator<EnergySample> alteration) {
    return withMeter(meter -> new AlteredMeter(meter, domains -> domains, alteration, List::of, meter.maxReadGap()));
  }

  static AlteredProbe withJoules(UnaryOperator<List<Double>> alteration) {
    return withSamples(sample -> new EnergySample(sample.nanoTime(), alteration.apply(sample.joules())));
  }

  static AlteredProbe withScale(double scale) {
    return withJoules(joules -> joules.stream().map(value -> scale * value).toList());
  }

  static AlteredProbe withMaxReadGap(Duration gap) {
    return withMeter(meter -> new AlteredMeter(meter, domains -> domains, sample -> sample, List::of, gap));
  }

  static AlteredProbe withConditions(Supplier<List<OperatingConditions>> told) {
    return withMeter(
        meter -> new AlteredMeter(meter, domains -> domains, sample -> sample, told, meter.maxReadGap()));
  }

  @Override
  public EnergyMeter open(Settings given, TimeSource time) {
    return opening.open(given, time);
  }
}
