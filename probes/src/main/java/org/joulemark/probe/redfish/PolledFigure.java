package org.joulemark.probe.redfish;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.TimeSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A figure that is asked for only as often as there can be news: every question costs a BMC time, and slow ones stop
 * updating their sensors while they answer.
 */
final class PolledFigure {

  private final RedfishService service;
  private final Figure figure;
  private final Duration pause;
  private final TimeSource time;
  private @Nullable BigDecimal last;
  private long askedAtNanos;

  /**
   * A figure.
   *
   * @param pause the shortest time between two questions
   */
  PolledFigure(RedfishService service, Figure figure, Duration pause, TimeSource time) {
    this.service = service;
    this.figure = figure;
    this.pause = pause;
    this.time = time;
  }

  BigDecimal value() throws InterruptedException {
    BigDecimal known = last;
    if (known != null && time.nanoTime() - askedAtNanos < pause.toNanos()) {
      return known;
    }
    askedAtNanos = time.nanoTime();
    BigDecimal asked = ask();
    last = asked;
    return asked;
  }

  private BigDecimal ask() throws InterruptedException {
    Optional<JsonNode> resource = service.find(figure.link());
    JsonNode number = figure.place().apply(resource.orElseThrow(() -> fault("has vanished")));
    if (number.isNull() || number.isMissingNode()) {
      throw fault("has no figure any more");
    }
    if (!number.isNumber()) {
      throw fault("is no number");
    }
    return number.decimalValue();
  }

  EnergySourceException fault(String what) {
    return new EnergySourceException(
        service.address() + ": " + figure.name() + " of " + ForeignText.shown(figure.link()) + " " + what
            + ", which is not zero; the BMC may have been reset or the machine switched off: measure again once"
            + " curl -k https://" + service.address() + ForeignText.shown(figure.link()) + " shows a figure");
  }
}
