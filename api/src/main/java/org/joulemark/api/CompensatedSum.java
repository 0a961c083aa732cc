package org.joulemark.api;

/** A running sum that carries what rounding lost (Neumaier 1974). */
final class CompensatedSum {

  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    if (Double.isFinite(next)) {
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    }
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
