package org.joulemark.backend.cpu.float64;

import static org.joulemark.backend.cpu.float64.Lanes.BITS;
import static org.joulemark.backend.cpu.float64.Lanes.COUNT;
import static org.joulemark.backend.cpu.float64.Lanes.ORDER;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.joulemark.backend.cpu.kernel.Stage;
import org.joulemark.spin.SpinGroups;

/**
 * Turns rows of +-1 into patterns of eight inputs ({@link SpinGroups}), and notices whatever is not +-1. Sign bits of a
 * vector become bits of a mask, so that a vector of inputs costs a handful of instructions.
 */
final class SpinPacker implements Stage {

  private static final long MAGNITUDE = 0x7fff_ffff_ffff_ffffL;
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final int WORD_INPUTS = SpinGroups.WORD_INPUTS;
  private static final long WORD = (1L << WORD_INPUTS) - 1;

  /** Two patterns of spins each: word w of row r stands at {@code w * chunkRows + r}. */
  final int[] words;

  private final MemorySegment spins;
  private final int inputs;
  private final int chunkRows;
  private final VectorMask<Long> tail;
  private boolean allSpins;

  SpinPacker(MemorySegment spins, int inputs, int chunkRows) {
    this.spins = spins;
    this.inputs = inputs;
    this.chunkRows = chunkRows;
    words = new int[SpinGroups.words(Lanes.padded(inputs)) * chunkRows];
    tail = BITS.indexInRange(0, inputs % COUNT);
  }

  @Override
  public void run(int firstRow, int rows) {
    allSpins = true;
    int whole = inputs - inputs % COUNT;
    for (int input = 0; input < whole; input += COUNT) {
      allSpins &= packVectors(firstRow, rows, input);
    }
    if (whole < inputs) {
      allSpins &= packTails(firstRow, rows, whole);
    }
  }

  /** Whether every input of the chunk packed last was +1 or -1. */
  boolean foundOnlySpins() {
    return allSpins;
  }

  private boolean packVectors(int firstRow, int rows, int input) {
    LongVector wrong = LongVector.zero(BITS);
    long rowBytes = (long) inputs * Double.BYTES;
    long at = firstRow * rowBytes + (long) input * Double.BYTES;
    for (int row = 0; row < rows; row++, at += rowBytes) {
      LongVector bits = LongVector.fromMemorySegment(BITS, spins, at, ORDER);
      wrong = wrong.or(bits.and(MAGNITUDE).lanewise(VectorOperators.XOR, ONE));
      store(bits.compare(VectorOperators.LT, 0).toLong(), row, input);
    }
    return wrong.compare(VectorOperators.EQ, 0).allTrue();
  }

  private boolean packTails(int firstRow, int rows, int input) {
    LongVector wrong = LongVector.zero(BITS);
    long rowBytes = (long) inputs * Double.BYTES;
    long at = firstRow * rowBytes + (long) input * Double.BYTES;
    for (int row = 0; row < rows; row++, at += rowBytes) {
      LongVector bits = LongVector.fromMemorySegment(BITS, spins, at, ORDER, tail);
      wrong = wrong.or(bits.and(MAGNITUDE).lanewise(VectorOperators.XOR, ONE));
      store(bits.compare(VectorOperators.LT, 0).toLong(), row, input);
    }
    return wrong.compare(VectorOperators.EQ, 0).or(tail.not()).allTrue();
  }

  private void store(long signs, int row, int input) {
    int at = input / WORD_INPUTS * chunkRows + row;
    if (COUNT <= WORD_INPUTS) {
      int shifted = (int) signs << input % WORD_INPUTS;
      words[at] = input % WORD_INPUTS == 0 ? shifted : words[at] | shifted;
    } else {
      for (int word = 0; word < COUNT / WORD_INPUTS; word++) {
        words[at + word * chunkRows] = (int) (signs >>> (word * WORD_INPUTS) & WORD);
      }
    }
  }

  /** Whether one row holds +1 and -1 only; for the rare chunk where something else was found. */
  boolean isSpinRow(int row) {
    for (long at = (long) row * inputs; at < (row + 1L) * inputs; at++) {
      if (Math.abs(spins.getAtIndex(ValueLayout.JAVA_DOUBLE, at)) != 1.0) {
        return false;
      }
    }
    return true;
  }
}
