package org.joulemark.probe.source;

/**
 * What a raw count means.
 *
 * @param joulesPerCount the value of one count
 * @param countsPerWrap after how many counts it starts from zero again; 0 for a counter that never does
 * @param mostWatts more than the domain can draw: a rise beyond it is no energy, and a fall beyond it no wrap-around
 */
public record CounterScale(double joulesPerCount, long countsPerWrap, double mostWatts) {

  /** How long a counter may go unread before a wrap-around could pass unseen, in seconds. */
  public double secondsToWrap() {
    return countsPerWrap == 0 ? Double.POSITIVE_INFINITY : countsPerWrap * joulesPerCount / mostWatts;
  }
}
