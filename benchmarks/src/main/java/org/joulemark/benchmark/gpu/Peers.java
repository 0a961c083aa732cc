package org.joulemark.benchmark.gpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.ElementType;
import org.joulemark.benchmark.peers.Evaluation;

/** The program of peers, and which libraries it has. */
final class Peers implements AutoCloseable {

  /** What torch.compile may take, and more. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A library that is there, or why it is not, in words. */
  record Presence(boolean isThere, String words) {}

  private final LineProcess process;
  private final Map<Peer.Library, Presence> libraries = new EnumMap<>(Peer.Library.class);

  private Peers(LineProcess process) {
    this.process = process;
    for (Peer.Library library : Peer.Library.values()) {
      libraries.put(library, presence(library));
    }
  }

  /**
   * Starts the program.
   *
   * @param python that runs it
   * @param program gpu_peers.py
   * @param onGpu whether the peers are to compute on a GPU, where they find one
   * @throws LineProcess.FailedException where it cannot be started
   */
  static Peers start(String python, Path program, boolean onGpu) {
    return new Peers(
        LineProcess.start(
            "the program of peers", List.of(python, program.toString(), onGpu ? "gpu" : "cpu"), Map.of(), PATIENCE));
  }

  private Presence presence(Peer.Library library) {
    try {
      return new Presence(true, library.title() + " " + process.ask("library", library.module()).getFirst());
    } catch (LineProcess.FailedException missing) {
      return new Presence(false, library.title() + ": none, its rows are missing below (" + missing.getMessage() + ")");
    }
  }

  /** A line for each library: what it is and where it computes, or why it is missing. */
  List<String> remarks() {
    return libraries.values().stream().map(Presence::words).toList();
  }

  boolean has(Peer.Library library) {
    Presence presence = libraries.get(library);
    return presence != null && presence.isThere();
  }

  /**
   * Makes a peer ready.
   *
   * @param distinct rows of the batch
   * @param rows of the batch
   * @throws LineProcess.FailedException where the peer does not take it
   */
  PeerContender prepare(Peer peer, Evaluation distinct, int rows, ElementType elementType) {
    try {
      Path folder = Files.createTempDirectory("joulemark-peers");
      try {
        PeerFiles.write(folder, distinct, rows, elementType);
        deleteOnExit(folder);
        return PeerContender.of(process, peer, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write what peers read", failure);
    }
  }

  /** Whoever presses Ctrl-C does so while something is compiled. */
  private static void deleteOnExit(Path folder) throws IOException {
    folder.toFile().deleteOnExit();
    for (Path file : files(folder)) {
      file.toFile().deleteOnExit();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
