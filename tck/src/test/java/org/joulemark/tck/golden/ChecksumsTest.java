package org.joulemark.tck.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksumsTest {

  @Test
  void theFilesAreThoseThatTheGeneratorSaw() {
    String actual = Stream.of(Resource.CASES, Resource.REFERENCES)
        .map(file -> Checksum.sha256(file.bytes()) + "  " + file.fileName() + "\n")
        .collect(Collectors.joining());
    assertThat(actual).as("edited by hand? run tck/golden/generate.py").isEqualTo(Resource.CHECKSUMS.text());
  }

  @Test
  void theChecksumOfAllIsOfTheFilesOneAfterTheOther() {
    byte[] cases = Resource.CASES.bytes();
    byte[] references = Resource.REFERENCES.bytes();
    byte[] both = new byte[cases.length + references.length];
    System.arraycopy(cases, 0, both, 0, cases.length);
    System.arraycopy(references, 0, both, cases.length, references.length);
    assertThat(GoldenVectors.checksum()).isEqualTo(Checksum.sha256(both));
  }

  /** The example of FIPS 180-4. */
  @Test
  void sha256IsTheStandardOne() {
    assertThat(Checksum.sha256(new byte[]{'a', 'b', 'c'}))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
