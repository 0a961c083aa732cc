package org.joulemark.backend.aimc.function;

/** What a layer does to each output, in digital arithmetic. */
@FunctionalInterface
interface LayerActivation {
  double of(double preActivation);
}
