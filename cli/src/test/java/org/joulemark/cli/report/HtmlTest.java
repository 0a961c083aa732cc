package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textIsEscaped() {
    assertThat(Html.element("p", "a < b & c > \"d\" 'e'").render())
        .isEqualTo("<p>a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;</p>");
  }

  @Test
  void attributesAreEscapedAndKeepTheirOrder() {
    assertThat(Html.element("a").with("title", "\"><script>").with("href", "#x").render())
        .isEqualTo("<a title=\"&quot;&gt;&lt;script&gt;\" href=\"#x\"></a>");
  }

  @Test
  void elementsNest() {
    assertThat(Html.element("ul", Html.element("li", "one"), Html.fragment(Html.element("li", "two"))).render())
        .isEqualTo("<ul><li>one</li><li>two</li></ul>");
  }
}
