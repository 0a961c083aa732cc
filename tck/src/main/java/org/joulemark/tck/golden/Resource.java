package org.joulemark.tck.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that generate.py reads and writes, as they lie beside this class. */
enum Resource {
  CASES("cases.txt"), REFERENCES("references.txt"), CHECKSUMS("SHA256SUMS");

  private final String fileName;

  Resource(String fileName) {
    this.fileName = fileName;
  }

  String fileName() {
    return fileName;
  }

  byte[] bytes() {
    try (InputStream stream = Resource.class.getResourceAsStream(fileName)) {
      if (stream == null) {
        throw new IllegalStateException(fileName + " is missing from the jar of joulemark-tck");
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + fileName, failure);
    }
  }

  String text() {
    return new String(bytes(), StandardCharsets.US_ASCII);
  }
}
