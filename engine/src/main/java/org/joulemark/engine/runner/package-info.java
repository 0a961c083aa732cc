/** Where work is done: a cell, its preparation and its probes behind one interface, whose first form is a JVM on this machine. */
@NullMarked
package org.joulemark.engine.runner;

import org.jspecify.annotations.NullMarked;
