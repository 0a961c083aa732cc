package uk.ac.manchester.tornado.api.enums;

/** Compile-only declaration: when data move; the compiler copies these numbers into what is shipped. */
public class DataTransferMode {

  public static final int FIRST_EXECUTION = 0;
  public static final int EVERY_EXECUTION = 1;
  public static final int UNDER_DEMAND = 2;

  DataTransferMode() {}
}
