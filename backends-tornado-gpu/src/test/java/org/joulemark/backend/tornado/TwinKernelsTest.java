package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TornadoVM compiles kernels for one number format; what is written twice for that must not drift apart. */
@DisplayName("The kernels of float32 and float64")
class TwinKernelsTest {

  private static final Path KERNELS = Path.of("kernels/src/main/java/org/joulemark/backend/tornado/kernel");
  /** Its series are of different lengths. */
  private static final String SERIES = "(?s)  /\\*\\* The first \\w+ terms.*?\n  }\n";

  @ParameterizedTest
  @ValueSource(strings = {"LayerKernels", "ExpTableKernel", "GroupSum", "Functions"})
  void areTheSameButForTheNumberFormat(String kernels) throws IOException {
    String float32 = source("float32", kernels)
        .replace("float32", "float64")
        .replace("FloatArray", "DoubleArray")
        .replace("allocateFloatLocal", "allocateDoubleLocal")
        .replaceAll("\\bfloat\\b", "double")
        .replace("0.25f", "0.25");

    assertThat(source("float64", kernels)).isEqualToNormalizingWhitespace(float32);
  }

  private static String source(String precision, String kernels) throws IOException {
    return Files.readString(KERNELS.resolve(precision).resolve(kernels + ".java")).replaceAll(SERIES, "");
  }
}
