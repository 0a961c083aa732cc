package org.joulemark.workload.svdd.training;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.joulemark.workload.svdd.event.EventLayout;
import org.joulemark.workload.svdd.event.Events;
import org.joulemark.workload.svdd.model.Sha256;

/**
 * What a network is trained with: rows of numbers as they were measured, not scaled.
 *
 * @param numbers row after row, at least count x columns; not copied, never changed
 */
public record TrainingRows(float[] numbers, int count, int columns) {

  private static final int BYTES_AT_ONCE = 1 << 16;

  public TrainingRows {
    if (count < 2 || columns < 1 || numbers.length < (long) count * columns) {
      throw new IllegalArgumentException(
          "training needs at least 2 rows: " + count + " rows of " + columns + " in " + numbers.length + " numbers");
    }
  }

  /** All events, whatever their class: the caller hands over background. */
  public static TrainingRows of(Events background) {
    return new TrainingRows(background.features(), background.count(), EventLayout.FEATURES);
  }

  /** A checksum of all numbers. */
  String checksum() {
    Sha256 sha = new Sha256().add(count + " x " + columns);
    ByteBuffer bytes = ByteBuffer.allocate(BYTES_AT_ONCE);
    FloatBuffer floats = bytes.asFloatBuffer();
    int total = count * columns;
    for (int first = 0; first < total; first += floats.capacity()) {
      int now = Math.min(floats.capacity(), total - first);
      floats.clear().put(numbers, first, now);
      sha.add(bytes.clear().limit(now * Float.BYTES));
    }
    return sha.hex();
  }
}
