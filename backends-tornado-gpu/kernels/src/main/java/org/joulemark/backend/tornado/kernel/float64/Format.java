package org.joulemark.backend.tornado.kernel.float64;

/** What differs between the kernels of binary64 and those of binary32. */
final class Format {

  /** Of the Taylor series of e^x - 1: enough for every digit of this format where |x| is at most 1/4. */
  static final int EXPONENTIAL_TERMS = 14;

  private Format() {}
}
