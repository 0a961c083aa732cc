package org.joulemark.backend.tornado.network;

import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * A task that makes rows, which were just moved to the device in the format of sums, what layers read.
 *
 * @param <S> arrays that layers read
 * @param <W> arrays that are moved
 */
interface InputTask<S extends TornadoNativeArray, W extends TornadoNativeArray> {

  /**
   * Adds it to the graph that moves the rows.
   *
   * @param numbers in the rows
   * @return what layers read
   */
  S addTo(TaskGraph upload, Grids grids, DeviceArrays<S, W> arrays, W rows, int numbers);
}
