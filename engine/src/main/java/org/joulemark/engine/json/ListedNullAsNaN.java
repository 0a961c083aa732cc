package org.joulemark.engine.json;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A chip that gives no figure is null in the list of all chips' values. */
interface ListedNullAsNaN {

  @JsonDeserialize(contentUsing = NullAsNaN.class)
  List<Double> values();
}
