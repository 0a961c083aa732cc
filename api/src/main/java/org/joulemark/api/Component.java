package org.joulemark.api;

/** The parts of an analog in-memory-computing chip that a cost is itemised by. */
public enum Component {
  /** Digital-to-analog converters that drive the rows. */
  DAC,
  /** The crossbar array of memory devices. */
  CROSSBAR,
  /** Analog-to-digital converters that read the columns. */
  ADC,
  /** The local digital processing unit of a tile: scaling, bias, ReLU. */
  LDPU,
  /** The global digital processing unit: look-up tables and adder tree. */
  DPU,
  /** Look-up tables for activations beyond those of the LDPU. */
  ACTIVATION_TABLE,
  /** Links between tiles. */
  LINK,
  /** Static power over the interval. */
  LEAKAGE,
  /** Writing weights into the devices while the chip runs. */
  PROGRAMMING,
  /** What a source's total holds beyond its parts, such as rounding; may be negative. */
  UNATTRIBUTED
}
