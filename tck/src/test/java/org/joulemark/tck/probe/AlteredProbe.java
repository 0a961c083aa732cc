package org.joulemark.tck.probe;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySample;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** The toy with one of its answers replaced. */
record AlteredProbe(
    String id,
    String description,
    List<SettingDeclaration> settings,
    Function<Settings, Support> availability,
    Function<Settings, EnergyMeter> opening)
    implements
    EnergyProbe {

  static final ToyProbe TOY = ToyProbe.ofTwoPackages();

  static AlteredProbe withId(String id) {
    return new AlteredProbe(id, TOY.description(), TOY.settings(), TOY::available, TOY::open);
  }

  static AlteredProbe withDescription(String text) {
    return new AlteredProbe(TOY.id(), text, TOY.settings(), TOY::available, TOY::open);
  }

  static AlteredProbe withSettings(List<SettingDeclaration> declared) {
    return new AlteredProbe(TOY.id(), TOY.description(), declared, TOY::available, TOY::open);
  }

  static AlteredProbe withAvailability(Function<Settings, Support> available) {
    return new AlteredProbe(TOY.id(), TOY.description(), TOY.settings(), available, TOY::open);
  }

  static AlteredProbe withOpening(Function<Settings, EnergyMeter> open) {
    return new AlteredProbe(TOY.id(), TOY.description(), TOY.settings(), TOY::available, open);
  }

  /** Each meter is altered after the toy opened it. */
  static AlteredProbe withMeter(UnaryOperator<EnergyMeter> alteration) {
    return withOpening(settings -> alteration.apply(TOY.open(settings)));
  }

  static AlteredProbe withDomains(UnaryOperator<List<EnergyDomain>> alteration) {
    return withMeter(meter -> new AlteredMeter(meter, alteration, sample -> sample, meter.maxReadGap()));
  }

  static AlteredProbe withSamples(UnaryOperator<EnergySample> alteration) {
    return withMeter(meter -> new AlteredMeter(meter, domains -> domains, alteration, meter.maxReadGap()));
  }

  static AlteredProbe withJoules(UnaryOperator<List<Double>> alteration) {
    return withSamples(sample -> new EnergySample(sample.nanoTime(), alteration.apply(sample.joules())));
  }

  static AlteredProbe withScale(double scale) {
    return withJoules(joules -> joules.stream().map(value -> scale * value).toList());
  }

  static AlteredProbe withMaxReadGap(Duration gap) {
    return withMeter(meter -> new AlteredMeter(meter, domains -> domains, sample -> sample, gap));
  }

  @Override
  public Support available(Settings given) {
    return availability.apply(given);
  }

  @Override
  public EnergyMeter open(Settings given) {
    return opening.apply(given);
  }
}
