package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSelectionTest {

  @Test
  void allAreThe63OfThePaper() {
    assertThat(parse("all")).hasSize(63).doesNotHaveDuplicates().allMatch(NetworkId::isPublished);
  }

  @Test
  void pairsKeepTheirOrder() {
    assertThat(parse("233/25+5/0")).containsExactly(new NetworkId(233, 25), new NetworkId(5, 0));
  }

  @Test
  void anAsteriskStandsForAllPublishedValues() {
    assertThat(parse("*/4")).extracting(NetworkId::z).isEqualTo(NetworkId.PUBLISHED_Z);
    assertThat(parse("7/*")).extracting(NetworkId::n).isEqualTo(NetworkId.PUBLISHED_N);
  }

  @Test
  void aNetworkNamedTwiceCountsOnce() {
    assertThat(parse("5/0+*/0+5/0")).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "5/0+", "0/0", "5/-1", "5/0/1", "z/0", "5.0/0", "12345/0", "all+5/0"})
  void whatIsNoPairIsRefusedWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("setting 'networks' holds")
        .hasMessageContaining("allowed: all, or pairs z/n joined by +");
  }

  private static List<NetworkId> parse(String text) {
    return NetworkSelection.parse("networks", text);
  }
}
