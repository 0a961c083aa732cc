package org.joulemark.backend.tornado.network;

import java.util.Arrays;

/** Who computes the matrix products. */
public enum Products {
  /** Kernels of this backend's. */
  OWN("own"),
  /** The library of the device's maker. */
  VENDOR("vendor");

  private final String id;

  Products(String id) {
    this.id = id;
  }

  /** Its name in settings and rows. */
  public String id() {
    return id;
  }

  static Products of(String id) {
    return Arrays.stream(values()).filter(products -> products.id.equals(id)).findFirst().orElseThrow();
  }
}
