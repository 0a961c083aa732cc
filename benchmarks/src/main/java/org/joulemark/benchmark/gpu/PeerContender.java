package org.joulemark.benchmark.gpu;

import java.nio.file.Path;
import java.util.List;
import org.joulemark.benchmark.peers.Contender;
import org.joulemark.benchmark.peers.Errors;

/** A peer in its own process, which keeps weights and inputs where it computes, and times itself when the device has finished. */
final class PeerContender implements Contender {

  private final LineProcess process;
  private final String id;
  private final String name;

  private PeerContender(LineProcess process, String id, String name) {
    this.process = process;
    this.id = id;
    this.name = name;
  }

  /**
   * Makes a peer ready.
   *
   * @param folder that {@link PeerFiles} wrote
   * @throws LineProcess.FailedException where the peer does not take it
   */
  static PeerContender of(LineProcess process, Peer peer, Path folder) {
    List<String> answer = process.ask("prepare", peer.library().module(), peer.way(), folder.toString());
    return new PeerContender(process, answer.get(0), peer.library().title() + ", " + answer.get(1));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run() {
    seconds(1);
  }

  @Override
  public double seconds(int runs) {
    return Double.parseDouble(process.ask("run", id, Integer.toString(runs)).getFirst());
  }

  @Override
  public Errors errors() {
    List<String> answer = process.ask("errors", id);
    return new Errors(Double.parseDouble(answer.get(0)), Double.parseDouble(answer.get(1)));
  }

  @Override
  public void close() {
    process.ask("release", id);
  }
}
