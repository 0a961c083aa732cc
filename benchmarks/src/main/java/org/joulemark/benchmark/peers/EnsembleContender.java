package org.joulemark.benchmark.peers;

import java.util.List;

/**
 * Networks one after another, each over all rows.
 *
 * @param members closed with it
 */
record EnsembleContender(String name, List<Contender> members) implements Contender {

  @Override
  public void run() {
    members.forEach(Contender::run);
  }

  @Override
  public Errors errors() {
    return members.stream().map(Contender::errors).reduce(Errors.NONE, Errors::orLarger);
  }

  @Override
  public void close() {
    members.forEach(Contender::close);
  }
}
