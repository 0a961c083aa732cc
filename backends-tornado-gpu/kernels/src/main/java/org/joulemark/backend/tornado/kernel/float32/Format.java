package org.joulemark.backend.tornado.kernel.float32;

/** What differs between the kernels of binary32 and those that are written from them. */
final class Format {

  /** Of the Taylor series of e^x - 1: enough for every digit of this format where |x| is at most 1/4. */
  static final int EXPONENTIAL_TERMS = 7;

  private Format() {}
}
