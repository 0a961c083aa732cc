package org.joulemark.api;

/** How one number of a {@link Matrix} is stored, in native byte order. */
public enum ElementType {
  FLOAT64(Double.BYTES),
  FLOAT32(Float.BYTES);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }
}
