package org.joulemark.workload.svdd.collision;

/** Energy and momentum in GeV; the beam runs along z. */
record FourVector(double e, double px, double py, double pz) {

  static final FourVector ZERO = new FourVector(0, 0, 0, 0);

  /** What moves across the beam as given, along it with a rapidity. */
  static FourVector of(double px, double py, double rapidity, double mass) {
    double transverseMass = Math.sqrt(mass * mass + px * px + py * py);
    double growth = StrictMath.exp(rapidity);
    return new FourVector(
        transverseMass * (growth + 1 / growth) / 2, px, py, transverseMass * (growth - 1 / growth) / 2);
  }

  FourVector plus(FourVector other) {
    return new FourVector(e + other.e, px + other.px, py + other.py, pz + other.pz);
  }

  /** A share of this one, in the same direction. */
  FourVector times(double factor) {
    return new FourVector(factor * e, factor * px, factor * py, factor * pz);
  }

  /** The same with the momentum turned round. */
  FourVector reversed() {
    return new FourVector(e, -px, -py, -pz);
  }

  /** As it is seen where this one's rest frame moves as another does; the other has a mass. */
  FourVector boosted(FourVector frame) {
    double mass = frame.mass();
    double along = frame.px * px + frame.py * py + frame.pz * pz;
    double gain = (along / (frame.e + mass) + e) / mass;
    return new FourVector(
        (frame.e * e + along) / mass, px + gain * frame.px, py + gain * frame.py, pz + gain * frame.pz);
  }

  double mass() {
    return Math.sqrt(Math.max(0, e * e - px * px - py * py - pz * pz));
  }

  double pt() {
    return Math.sqrt(px * px + py * py);
  }

  /** From -pi to pi. */
  double phi() {
    return StrictMath.atan2(py, px);
  }

  /** The pseudorapidity; infinite along the beam. */
  double eta() {
    double momentum = Math.sqrt(px * px + py * py + pz * pz);
    return Math.copySign(StrictMath.log((momentum + Math.abs(pz)) / pt()), pz);
  }
}
