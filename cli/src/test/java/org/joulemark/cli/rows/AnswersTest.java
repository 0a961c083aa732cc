package org.joulemark.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private static String written(double[]... rows) throws IOException {
    var text = new StringWriter();
    Answers.write(rows, text);
    return text.toString();
  }

  @Test
  void aNetworkOfOneOutputGivesOneColumn() throws IOException {
    assertThat(written(new double[]{0.1}, new double[]{-2})).isEqualTo("output\n0.1\n-2.0\n");
  }

  @Test
  void aNetworkOfSeveralOutputsGivesAColumnForEach() throws IOException {
    assertThat(written(new double[]{1, 0.5, Double.NaN}))
        .isEqualTo("output0,output1,output2\n1.0,0.5,NaN\n");
  }
}
