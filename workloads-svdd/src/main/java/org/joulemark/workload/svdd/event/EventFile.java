package org.joulemark.workload.svdd.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SequencedMap;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.api.StorageException;

/**
 * Writes events to an HDF5 file that {@link EventFiles} reads: {@code Particles} (N, 19, 4) in 32-bit floats and
 * {@code etype} (N) in 8-bit integers. One chunk of the source is in memory at a time, whatever N is; the same events and
 * attributes give the same bytes on every machine.
 */
public final class EventFile {

  private EventFile() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @param attributes of the file, texts, in the order in which they are written
   * @param progress told at each hundredth of the events
   * @throws InvalidInputException where there is no folder for the file or one in its place, before the source is read
   * @throws StorageException where it cannot be written
   * @throws InterruptedException where the calling thread was interrupted; nothing is left then
   */
  public static void write(
      EventSource source, Path file, SequencedMap<String, String> attributes, Progress progress)
      throws InterruptedException {
    AtomicFile.requireWritable(file);
    AtomicFile.writeBy(
        file, unfinished -> writeAll(source, unfinished, new HdfHeaders(source.count(), attributes), progress));
  }

  private static void writeAll(EventSource source, Path file, HdfHeaders headers, Progress progress)
      throws IOException, InterruptedException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      write(ByteBuffer.wrap(headers.toBytes()), channel, 0);
      Chunks chunks = new Chunks(channel, headers, source.count(), progress);
      source.read(chunks);
      chunks.requireAll();
    }
  }

  private static void write(ByteBuffer bytes, FileChannel channel, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** Puts chunk after chunk where it belongs. */
  private static final class Chunks implements EventSource.ChunkReader {

    private static final int STEPS = 100;

    private final FileChannel channel;
    private final HdfHeaders headers;
    private final long count;
    private final Progress progress;
    private long written;
    private int step;
    private boolean interrupted;
    private Optional<IOException> failure = Optional.empty();

    Chunks(FileChannel channel, HdfHeaders headers, long count, Progress progress) {
      this.channel = channel;
      this.headers = headers;
      this.count = count;
      this.progress = progress;
    }

    @Override
    public boolean read(Events chunk) {
      interrupted = Thread.interrupted();
      if (interrupted) {
        return false;
      }
      try {
        put(chunk);
        tell();
        return true;
      } catch (IOException cause) {
        failure = Optional.of(cause);
        return false;
      }
    }

    private void put(Events chunk) throws IOException {
      write(features(chunk), channel, headers.featuresAddress() + written * EventLayout.FEATURES * Float.BYTES);
      write(classes(chunk), channel, headers.classesAddress() + written);
      written += chunk.count();
    }

    private void tell() {
      int reached = (int) (STEPS * written / count);
      if (reached > step) {
        step = reached;
        progress.step(step, STEPS, written + " events");
      }
    }

    void requireAll() throws IOException, InterruptedException {
      if (interrupted) {
        throw new InterruptedException("the writing of events was interrupted");
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
      if (written != count) {
        throw new IllegalStateException("a source of " + count + " events gave " + written);
      }
    }

    private static ByteBuffer features(Events chunk) {
      ByteBuffer bytes =
          ByteBuffer.allocate(chunk.features().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(chunk.features());
      return bytes;
    }

    private static ByteBuffer classes(Events chunk) {
      ByteBuffer bytes = ByteBuffer.allocate(chunk.count());
      for (EventClass eventClass : chunk.classes()) {
        bytes.put((byte) eventClass.code());
      }
      return bytes.rewind();
    }
  }
}
