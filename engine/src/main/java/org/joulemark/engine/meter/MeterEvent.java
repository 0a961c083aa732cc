package org.joulemark.engine.meter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.joulemark.api.EnergyDomain;

/** What happens to a meter that is watched. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MeterEvent.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = MeterEvent.Unavailable.class, name = "unavailable"),
  @JsonSubTypes.Type(value = MeterEvent.Reading.class, name = "reading"),
  @JsonSubTypes.Type(value = MeterEvent.Lost.class, name = "lost")
})
public sealed interface MeterEvent {

  /** The id of its probe. */
  String probe();

  /** It counts from now on; comes before its first reading. */
  record Opened(String probe, List<EnergyDomain> domains) implements MeterEvent {
    public Opened {
      domains = List.copyOf(domains);
    }
  }

  /**
   * It could not be opened.
   *
   * @param reason what is missing and what grants it
   */
  record Unavailable(String probe, String reason) implements MeterEvent {}

  /**
   * It was read.
   *
   * @param nanoTime when, by the monotone clock of the JVM that reads it
   * @param counters in the order of the domains
   */
  record Reading(String probe, Instant time, long nanoTime, List<CounterState> counters) implements MeterEvent {
    public Reading {
      counters = List.copyOf(counters);
    }
  }

  /**
   * It can be read no more.
   *
   * @param reason what happened to it
   */
  record Lost(String probe, String reason) implements MeterEvent {}
}
