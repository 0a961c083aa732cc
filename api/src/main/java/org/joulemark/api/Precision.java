package org.joulemark.api;

/** The arithmetic a backend is asked for. */
public enum Precision {
  /** IEEE 754 binary64 throughout. */
  FLOAT64("float64"),
  /** IEEE 754 binary32 for inputs, weights and products. */
  FLOAT32("float32"),
  /** IEEE 754 binary16 for weights and products; the readout may accumulate wider. */
  FLOAT16("float16"),
  /** bfloat16 for weights and products; the readout may accumulate wider. */
  BFLOAT16("bfloat16"),
  /** 8-bit signed integers for weights and activations with wider accumulation. */
  INT8("int8"),
  /** Analog arithmetic: noisy, judged by bounds on quality figures rather than by a tolerance. */
  ANALOG("analog");

  private final String id;

  Precision(String id) {
    this.id = id;
  }

  /** The name in session files and results. */
  public String id() {
    return id;
  }
}
