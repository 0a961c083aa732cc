package org.joulemark.backend.cpu.float32;

import static org.joulemark.backend.cpu.float32.Lanes.BITS;
import static org.joulemark.backend.cpu.float32.Lanes.COUNT;
import static org.joulemark.backend.cpu.float32.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.joulemark.backend.cpu.kernel.SpinGroups;

/**
 * Turns rows of +-1 into one byte per eight inputs ({@link SpinGroups}), and notices whatever is not +-1. Sign bits of a
 * vector become bits of a mask, so that a vector of inputs costs a handful of instructions.
 */
final class SpinPacker {

  private static final int MAGNITUDE = 0x7fff_ffff;
  private static final int ONE = Float.floatToRawIntBits(1f);
  private static final int GROUP_INPUTS = SpinGroups.GROUP_INPUTS;
  private static final int LOW_BYTE = SpinGroups.PATTERNS - 1;
  private static final int GROUPS_IN_VECTOR = Math.max(1, COUNT / GROUP_INPUTS);

  /** Spin patterns, group by group: that of row r in group g stands at {@code g * chunkRows + r}; at least two groups. */
  final int[] patterns;

  private final MemorySegment spins;
  private final int inputs;
  private final int chunkRows;
  private final VectorMask<Integer> tail;

  SpinPacker(MemorySegment spins, int inputs, int chunkRows) {
    this.spins = spins;
    this.inputs = inputs;
    this.chunkRows = chunkRows;
    patterns = new int[Math.max(2, SpinGroups.count(Lanes.padded(inputs))) * chunkRows];
    tail = BITS.indexInRange(0, inputs % COUNT);
  }

  /**
   * Packs consecutive rows.
   *
   * @return whether every input was +1 or -1
   */
  boolean pack(int firstRow, int rows) {
    boolean allSpins = true;
    int whole = inputs - inputs % COUNT;
    for (int input = 0; input < whole; input += COUNT) {
      allSpins &= packVectors(firstRow, rows, input);
    }
    if (whole < inputs) {
      allSpins &= packTails(firstRow, rows, whole);
    }
    return allSpins;
  }

  private boolean packVectors(int firstRow, int rows, int input) {
    IntVector wrong = IntVector.zero(BITS);
    long rowBytes = (long) inputs * Float.BYTES;
    long at = firstRow * rowBytes + (long) input * Float.BYTES;
    for (int row = 0; row < rows; row++, at += rowBytes) {
      IntVector bits = IntVector.fromMemorySegment(BITS, spins, at, ORDER);
      wrong = wrong.or(bits.and(MAGNITUDE).lanewise(VectorOperators.XOR, ONE));
      store(bits.compare(VectorOperators.LT, 0).toLong(), row, input);
    }
    return wrong.compare(VectorOperators.EQ, 0).allTrue();
  }

  private boolean packTails(int firstRow, int rows, int input) {
    IntVector wrong = IntVector.zero(BITS);
    long rowBytes = (long) inputs * Float.BYTES;
    long at = firstRow * rowBytes + (long) input * Float.BYTES;
    for (int row = 0; row < rows; row++, at += rowBytes) {
      IntVector bits = IntVector.fromMemorySegment(BITS, spins, at, ORDER, tail);
      wrong = wrong.or(bits.and(MAGNITUDE).lanewise(VectorOperators.XOR, ONE));
      store(bits.compare(VectorOperators.LT, 0).toLong(), row, input);
    }
    return wrong.compare(VectorOperators.EQ, 0).or(tail.not()).allTrue();
  }

  private void store(long signs, int row, int input) {
    int at = input / GROUP_INPUTS * chunkRows + row;
    if (COUNT < GROUP_INPUTS) {
      int shifted = (int) signs << input % GROUP_INPUTS;
      patterns[at] = input % GROUP_INPUTS == 0 ? shifted : patterns[at] | shifted;
    } else {
      for (int group = 0; group < GROUPS_IN_VECTOR; group++) {
        patterns[at + group * chunkRows] = (int) (signs >>> (group * GROUP_INPUTS)) & LOW_BYTE;
      }
    }
  }

  /** Whether one row holds +1 and -1 only; for the rare chunk that {@link #pack} refused. */
  boolean isSpinRow(int row) {
    for (long at = (long) row * inputs; at < (row + 1L) * inputs; at++) {
      if (Math.abs(spins.getAtIndex(ValueLayout.JAVA_FLOAT, at)) != 1f) {
        return false;
      }
    }
    return true;
  }
}
