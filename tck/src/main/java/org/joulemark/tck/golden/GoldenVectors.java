package org.joulemark.tck.golden;

import java.lang.foreign.Arena;
import java.util.List;

/** The golden vectors that this kit ships. */
public final class GoldenVectors {

  private GoldenVectors() {}

  /** Every case, in the order of {@link #names()}. */
  public static List<GoldenCase> load(Arena arena) {
    GoldenFiles files = GoldenFiles.shipped();
    return files.names().stream().map(name -> files.load(name, arena)).toList();
  }

  /**
   * One case; builds no matrix of any other.
   *
   * @param arena owns the case's matrices
   * @throws IllegalArgumentException where no case has this name
   */
  public static GoldenCase load(String name, Arena arena) {
    return GoldenFiles.shipped().load(name, arena);
  }

  public static List<String> names() {
    return GoldenFiles.shipped().names();
  }

  /** SHA-256, in hexadecimal, over the definitions followed by the references: what a report names these vectors by. */
  public static String checksum() {
    return Checksum.sha256(Resource.CASES.bytes(), Resource.REFERENCES.bytes());
  }
}
