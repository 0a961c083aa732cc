package org.joulemark.benchmark.peers;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most float32 multiply-adds that one thread does here: sixteen independent chains of fused multiply-adds of whole
 * vectors, enough to hide a latency of four cycles on four units, with nothing to load.
 */
final class MultiplyAddPeak {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 16;
  private static final int STEPS = 4096;

  /** Keeps the results alive. */
  private final float[] sink = new float[SPECIES.length()];

  /** Multiply-adds done by one {@link #run}. */
  long multiplyAdds() {
    return (long) CHAINS * STEPS * SPECIES.length();
  }

  void run() {
    FloatVector factor = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector a = FloatVector.broadcast(SPECIES, sink[0]);
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
    for (int step = 0; step < STEPS; step++) {
      a = a.fma(factor, factor);
      b = b.fma(factor, factor);
      c = c.fma(factor, factor);
      d = d.fma(factor, factor);
      e = e.fma(factor, factor);
      f = f.fma(factor, factor);
      g = g.fma(factor, factor);
      h = h.fma(factor, factor);
      i = i.fma(factor, factor);
      j = j.fma(factor, factor);
      k = k.fma(factor, factor);
      l = l.fma(factor, factor);
      m = m.fma(factor, factor);
      n = n.fma(factor, factor);
      o = o.fma(factor, factor);
      p = p.fma(factor, factor);
    }
    a.add(b).add(c).add(d).add(e).add(f).add(g).add(h)
        .add(i).add(j).add(k).add(l).add(m).add(n).add(o).add(p)
        .intoArray(sink, 0);
  }
}
