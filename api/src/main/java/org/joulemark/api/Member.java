package org.joulemark.api;

/**
 * One network of a problem.
 *
 * @param name unique within the problem, for result rows and error messages
 * @param network what is evaluated
 * @param outputScale what every output of the network is multiplied by before members are combined; 1 leaves it as it is
 */
public record Member(String name, Network network, double outputScale) {

  public Member {
    if (!Double.isFinite(outputScale)) {
      throw new IllegalArgumentException("output scale of member " + name + " is " + outputScale);
    }
  }
}
