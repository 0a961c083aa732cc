package org.joulemark.backend.tornado.kernel;

/** The activations as kernels are told of them; a number becomes a constant when a kernel is compiled, and branches vanish. */
public final class ActivationCode {

  public static final int IDENTITY = 0;
  public static final int RELU = 1;
  public static final int ELU = 2;
  public static final int TANH = 3;

  private ActivationCode() {}
}
