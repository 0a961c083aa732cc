package org.joulemark.workload.svdd.collision;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.EventSource;
import org.joulemark.workload.svdd.event.Events;

/**
 * Collisions of a toy, not of Pythia: they have the layout, the trigger and roughly the shapes of the LHC dataset of
 * Govorkova et al. (2022), and stand in for it where it is not at hand. Event k is a function of the seed and k alone, to
 * the last bit and on every machine; so a shorter source is the beginning of a longer one. Reading holds one chunk of
 * {@value #CHUNK} events.
 *
 * <p>The trigger is applied by drawing again until a collision passes it, {@value #MOST_TRIES} times at most: the rarest
 * process passes about once in twenty, so more are never needed.
 */
public final class ToyCollisions implements EventSource {

  /** Changes whenever an event does. */
  public static final int VERSION = 1;

  static final int CHUNK = 4096;
  static final int MOST_TRIES = 100_000;

  private final long count;
  private final long seed;
  private final EventMixture mixture;

  private ToyCollisions(long count, long seed, EventMixture mixture) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " events; at least 1");
    }
    this.count = count;
    this.seed = seed;
    this.mixture = mixture;
  }

  public static ToyCollisions of(long count, long seed, EventMixture mixture) {
    return new ToyCollisions(count, seed, mixture);
  }

  public long seed() {
    return seed;
  }

  @Override
  public String name() {
    return "toy collisions of seed " + seed;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public void read(ChunkReader reader) {
    boolean wanted = true;
    for (long first = 0; wanted && first < count; first += CHUNK) {
      wanted = reader.read(chunk(first, (int) Math.min(CHUNK, count - first)));
    }
  }

  @Override
  public Set<EventClass> classes() {
    return mixture.classes();
  }

  /** What a file of these events must say about them. */
  public SequencedMap<String, String> provenance() {
    SequencedMap<String, String> provenance = new LinkedHashMap<>();
    provenance.put("description", "toy collisions of joulemark, not Pythia and not a detector simulation");
    provenance.put("generatorVersion", Integer.toString(VERSION));
    provenance.put("seed", Long.toString(seed));
    provenance.put("mixture", mixture.toString());
    return provenance;
  }

  private Events chunk(long first, int events) {
    float[] features = new float[events * EventLayout.FEATURES];
    EventClass[] classes = new EventClass[events];
    for (int event = 0; event < events; event++) {
      EventRandom random = EventRandom.of(seed, first + event);
      classes[event] = mixture.any(random);
      triggering(Processes.any(classes[event], random), random).write(features, event * EventLayout.FEATURES);
    }
    return new Events(features, classes);
  }

  static MeasuredEvent triggering(CollisionProcess process, EventRandom random) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      MeasuredEvent event = Detector.measure(process.collide(random), random);
      if (event != null) {
        return event;
      }
    }
    throw new IllegalStateException("none of " + MOST_TRIES + " collisions triggered");
  }
}
