package org.joulemark.engine.results;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole {@code results.json}.
 *
 * @param schema always {@link #SCHEMA}
 * @param session what was asked and where it ran
 * @param cells one row per cell that is finished, in the order they ran
 */
public record Results(String schema, SessionRecord session, List<CellResult> cells) {

  public static final String SCHEMA = "joulemark/1";

  public Results {
    cells = List.copyOf(cells);
  }

  /** The same session with one more row. */
  public Results with(CellResult cell) {
    var extended = new ArrayList<>(cells);
    extended.add(cell);
    return new Results(schema, session, extended);
  }

  public Results with(SessionRecord changed) {
    return new Results(schema, changed, cells);
  }
}
