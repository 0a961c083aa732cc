package org.joulemark.backend.tornado.network;

import org.joulemark.backend.tornado.kernel.float32.ExpTableKernel;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/** In float32. */
final class Float32ExpTableTask implements ExpTableTask<FloatArray, FloatArray> {

  @Override
  public void addTo(
      TaskGraph graph, String task, KernelContext context, FloatArray spins, Tables<FloatArray> tables,
      FloatArray output, int rows) {
    graph.task(
        task, ExpTableKernel::evaluate, context, spins, tables.exponentials(), tables.linear(), output, rows,
        tables.sites(), tables.units(), tables.blockFactors());
  }
}
