package org.joulemark.backend.tornado.network;

import org.joulemark.backend.tornado.kernel.float32.ExpTableKernel;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** In float32. */
final class Float32ExpTableTask implements ExpTableTask<FloatArray, FloatArray> {

  @Override
  public void addTo(
      Launch launch, FloatArray spins, Tables<FloatArray> tables, FloatArray output, int rows) {
    launch.graph()
        .task(
            launch.task(), ExpTableKernel::evaluate, launch.context(), spins, tables.exponentials(), tables.linear(),
            output, rows, tables.sites(), tables.units(), tables.blockFactors());
  }
}
