package org.joulemark.probe.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.joulemark.api.InvalidInputException;

/** Reads a trace as {@code docs/traces.md} defines it, as a whole: what is broken is told before anything is counted. */
final class TraceReader {

  private final Path file;
  private int lineNumber;

  private TraceReader(Path file) {
    this.file = file;
  }

  static Trace read(Path file) {
    return new TraceReader(file).read();
  }

  private Trace read() {
    try (InputStream stream = Files.newInputStream(file); BufferedReader lines = reader(stream)) {
      return trace(lines);
    } catch (NoSuchFileException missing) {
      throw new InvalidInputException(file + ": there is no such file; name a trace by probes.replay.trace");
    } catch (ZipException notGzip) {
      throw new InvalidInputException(file + ": is not compressed by gzip, as its name says, or is damaged after line "
          + lineNumber);
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidInputException(file + ": is not UTF-8 after line " + lineNumber);
    } catch (IOException cutOff) {
      throw new InvalidInputException(
          file + ": cannot be read after line " + lineNumber + " (" + reason(cutOff) + "); was its run cut off?");
    }
  }

  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
  }

  /** The decoder reports what is not UTF-8, where a charset alone would replace it. */
  private BufferedReader reader(InputStream stream) throws IOException {
    boolean compressed = file.toString().endsWith(".gz");
    InputStream plain = compressed ? new GZIPInputStream(stream) : stream;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
  }

  private Trace trace(BufferedReader lines) throws IOException {
    String first = lines.readLine();
    if (first == null) {
      throw new InvalidInputException(file + ": is empty; a trace begins with a header, see docs/traces.md");
    }
    lineNumber = 1;
    var domains = TraceHeader.domains(new TraceLine(file, lineNumber, first));
    var body = new TraceBody(domains);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      lineNumber++;
      body.take(new TraceLine(file, lineNumber, line));
    }
    if (body.samples().isEmpty() || body.samples().getLast().nanos() == 0) {
      throw new InvalidInputException(
          file + ", line " + lineNumber + ": ends without a sample later than its beginning; there is nothing to play");
    }
    return new Trace(file, domains, body.samples(), body.lost());
  }
}
