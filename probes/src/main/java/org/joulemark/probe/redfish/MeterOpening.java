package org.joulemark.probe.redfish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.source.JouleSource;
import org.joulemark.probe.source.SourcesMeter;

/**
 * From a service to a meter.
 *
 * @param service that the meter closes, or this where there is no meter
 */
record MeterOpening(RedfishService service, Settings settings, TimeSource time) {

  /** Of an update interval: a figure is then seen at most a quarter of an interval late. */
  private static final int QUESTIONS_PER_UPDATE = 4;
  /** A straight line over more updates than this would be made up. */
  private static final int MOST_UPDATES_MISSED = 10;

  EnergyMeter open() throws InterruptedException {
    try {
      EnergyMeter meter = meter();
      service.endOpening();
      return meter;
    } catch (RuntimeException | InterruptedException refused) {
      service.close();
      throw refused;
    }
  }

  private EnergyMeter meter() throws InterruptedException {
    Optional<String> chassis = settings.optionalText(RedfishSettings.CHASSIS);
    NodeChoice.Node node = new NodeChoice(service, chassis).find(
        RedfishSettings.reading(settings).search(service, settings.optionalText(RedfishSettings.MEMBER)));
    Figure figure = node.figure();
    var quality = FigureQuality.of(settings, figure.told(), questionTime(figure));
    Duration longestGap = longestGap(quality.updateInterval());
    var polled = new PolledFigure(service, figure, quality.updateInterval().dividedBy(QUESTIONS_PER_UPDATE), time);
    JouleSource source = new NodeEnergy(chassis.orElse("node"), figure.unit(), quality, longestGap)
        .source(polled, settings, time);
    return new SourcesMeter(List.of(source), longestGap, service::close, time);
  }

  /** On a connection that is open already, as all later questions are. */
  private Duration questionTime(Figure figure) throws InterruptedException {
    long before = time.nanoTime();
    new PolledFigure(service, figure, Duration.ZERO, time).value();
    return Duration.ofNanos(time.nanoTime() - before);
  }

  private Duration longestGap(Duration updateInterval) {
    Duration updates = updateInterval.multipliedBy(MOST_UPDATES_MISSED);
    Duration oneLateAnswer = RedfishSettings.limits(settings).answer().plus(updateInterval);
    return updates.compareTo(oneLateAnswer) > 0 ? updates : oneLateAnswer;
  }
}
