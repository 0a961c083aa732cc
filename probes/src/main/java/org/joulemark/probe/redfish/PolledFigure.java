package org.joulemark.probe.redfish;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.joulemark.api.InvalidInputException;
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
  private @Nullable BigDecimal last;
  private long askedAtNanos;

  /**
   * A figure.
   *
   * @param pause the shortest time between two questions
   */
  PolledFigure(RedfishService service, Figure figure, Duration pause) {
    this.service = service;
    this.figure = figure;
    this.pause = pause;
  }

  BigDecimal value() {
    BigDecimal known = last;
    if (known != null && System.nanoTime() - askedAtNanos < pause.toNanos()) {
      return known;
    }
    askedAtNanos = System.nanoTime();
    BigDecimal asked = ask();
    last = asked;
    return asked;
  }

  private BigDecimal ask() {
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

  InvalidInputException fault(String what) {
    return new InvalidInputException(
        service.address() + ": " + figure.name() + " of " + ForeignText.shown(figure.link()) + " " + what
            + ", which is not zero; the BMC may have been reset or the machine switched off: measure again once"
            + " curl -k https://" + service.address() + ForeignText.shown(figure.link()) + " shows a figure");
  }
}
