package org.joulemark.workload.svdd.collision;

/** What background is made of, after the trigger: the shares that Govorkova et al. (2022) give for theirs. */
enum BackgroundKind {
  W(0.592), MULTIJET(0.338), Z(0.067), TOP_PAIR(0.003);

  private final double share;

  BackgroundKind(double share) {
    this.share = share;
  }

  double share() {
    return share;
  }

  static BackgroundKind any(EventRandom random) {
    double left = random.uniform();
    for (BackgroundKind candidate : values()) {
      left -= candidate.share;
      if (left < 0) {
        return candidate;
      }
    }
    return W;
  }
}
