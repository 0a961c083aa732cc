package org.joulemark.cli.watch;

import org.joulemark.api.EnergyDomain;
import org.joulemark.cli.terminal.Word;

/**
 * A domain that is watched.
 *
 * @param depth how many wholes it is a part of, each within the next
 */
record LiveDomain(String probe, EnergyDomain domain, int depth, PowerTrack track) {

  /** A part stands further to the right than its whole. */
  String indentedId() {
    return "  ".repeat(depth) + domain.id();
  }

  String scope() {
    return Word.of(domain.scope());
  }

  String provenance() {
    return Word.of(domain.provenance());
  }
}
