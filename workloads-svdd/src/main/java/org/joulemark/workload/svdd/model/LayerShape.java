package org.joulemark.workload.svdd.model;

import org.joulemark.api.Activation;

/** What a dense layer takes and gives. */
record LayerShape(int inputs, int outputs, Activation activation) {

  static LayerShape of(DenseWeights layer) {
    return new LayerShape(layer.inputs(), layer.outputs(), layer.activation());
  }

  long parameters() {
    return (long) inputs * outputs + outputs;
  }
}
