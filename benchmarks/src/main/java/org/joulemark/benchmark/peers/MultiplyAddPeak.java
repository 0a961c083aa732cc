package org.joulemark.benchmark.peers;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most float32 multiply-adds that one thread does here: sixteen independent sums of products of whole vectors, enough
 * to hide a latency of four cycles on four units, with nothing to load.
 *
 * <p>The loop's step is a field, so that HotSpot does not unroll the loop: unrolled, eight steps of one sum follow one another
 * before the next sum's, more than a processor looks ahead, and the same code measured half the rate in some JVMs.
 */
final class MultiplyAddPeak {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 16;
  private static final int STEPS = 4096;

  @SuppressWarnings("FieldCanBeFinal") // a constant would let the loop be unrolled
  private int step = 1;

  /** Keeps the results alive. */
  private final float[] sink = new float[SPECIES.length()];

  /** Multiply-adds done by one {@link #run}. */
  long multiplyAdds() {
    return (long) CHAINS * STEPS * SPECIES.length();
  }

  void run() {
    int countdown = step;
    FloatVector x = FloatVector.broadcast(SPECIES, sink[0] * 1e-9f);
    FloatVector y = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector a = FloatVector.broadcast(SPECIES, 1f);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    FloatVector i = a;
    FloatVector j = a;
    FloatVector k = a;
    FloatVector l = a;
    FloatVector m = a;
    FloatVector n = a;
    FloatVector o = a;
    FloatVector p = a;
    for (int left = STEPS; left > 0; left -= countdown) {
      a = x.fma(y, a);
      b = x.fma(y, b);
      c = x.fma(y, c);
      d = x.fma(y, d);
      e = x.fma(y, e);
      f = x.fma(y, f);
      g = x.fma(y, g);
      h = x.fma(y, h);
      i = x.fma(y, i);
      j = x.fma(y, j);
      k = x.fma(y, k);
      l = x.fma(y, l);
      m = x.fma(y, m);
      n = x.fma(y, n);
      o = x.fma(y, o);
      p = x.fma(y, p);
    }
    a.add(b).add(c).add(d).add(e).add(f).add(g).add(h)
        .add(i).add(j).add(k).add(l).add(m).add(n).add(o).add(p)
        .intoArray(sink, 0);
  }
}
