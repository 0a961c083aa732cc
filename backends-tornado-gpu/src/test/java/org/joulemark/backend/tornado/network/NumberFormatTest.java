package org.joulemark.backend.tornado.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.DoubleUnaryOperator;
import org.joulemark.api.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A number format")
class NumberFormatTest {

  @Test
  void ofEachBinaryPrecisionIsThere() {
    assertThat(NumberFormat.of(Precision.BFLOAT16)).hasValue(NumberFormat.BFLOAT16);
    assertThat(NumberFormat.of(Precision.INT8)).isEmpty();
  }

  @Test
  void takesTheNearestFloat16AndOfTwoTheEven() {
    DoubleUnaryOperator float16 = number -> Float.float16ToFloat(written(NumberFormat.FLOAT16, number));

    assertThat(float16.applyAsDouble(1 + 0x1p-11)).isEqualTo(1);
    assertThat(float16.applyAsDouble(1 + 3 * 0x1p-11)).isEqualTo(1 + 0x1p-9);
    assertThat(float16.applyAsDouble(-0x1.001p-11)).isEqualTo(-0x1p-11);
    assertThat(float16.applyAsDouble(65520)).isInfinite();
    assertThat(float16.applyAsDouble(Double.NaN)).isNaN();
  }

  @Test
  void takesTheNearestBfloat16AndOfTwoTheEven() {
    DoubleUnaryOperator bfloat16 =
        number -> Float.intBitsToFloat(written(NumberFormat.BFLOAT16, number) << Short.SIZE);

    assertThat(bfloat16.applyAsDouble(1 + 0x1p-8)).isEqualTo(1);
    assertThat(bfloat16.applyAsDouble(1 + 3 * 0x1p-8)).isEqualTo(1 + 0x1p-6);
    assertThat(bfloat16.applyAsDouble(1 + 0x1.001p-8)).isEqualTo(1 + 0x1p-7);
    assertThat(bfloat16.applyAsDouble(-3.4e38)).isInfinite();
    assertThat(bfloat16.applyAsDouble(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(bfloat16.applyAsDouble(Double.NaN)).isNaN();
  }

  @Test
  void knowsItsEnds() {
    assertThat(NumberFormat.FLOAT16.largest()).isEqualTo(65504);
    assertThat(NumberFormat.FLOAT16.smallestNormal()).isEqualTo(0x1p-14);
    assertThat(NumberFormat.BFLOAT16.largest()).isEqualTo(Float.intBitsToFloat(0x7f7f0000));
    assertThat(NumberFormat.FLOAT32.largest()).isEqualTo(Float.MAX_VALUE);
    assertThat(NumberFormat.FLOAT64.largest()).isEqualTo(Double.MAX_VALUE);
  }

  private static short written(NumberFormat format, double number) {
    MemorySegment numbers = Arena.ofAuto().allocate(Short.BYTES, Short.BYTES);
    format.write(numbers, 0, number);
    return numbers.get(ValueLayout.JAVA_SHORT, 0);
  }
}
