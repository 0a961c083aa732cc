package org.joulemark.backend.tornado.network;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;

/**
 * Where a kernel goes.
 *
 * @param task its name in the graph
 * @param context what its work items know of themselves
 */
record Launch(TaskGraph graph, String task, KernelContext context) {}
