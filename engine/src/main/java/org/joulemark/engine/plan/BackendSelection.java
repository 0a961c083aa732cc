package org.joulemark.engine.plan;

import java.util.List;
import java.util.Map;
import org.joulemark.api.Precision;

/**
 * One backend that a session asks for, with its settings as the user gave them.
 *
 * @param id the backend's id
 * @param axes as those of a {@link Selection}
 * @param precisions what this backend is asked for in place of the session's precisions; empty where it is asked for those
 */
public record BackendSelection(String id, Map<String, List<String>> axes, List<Precision> precisions) {

  public BackendSelection {
    axes = Map.copyOf(axes);
    precisions = List.copyOf(precisions);
  }

  /** The backend without regard to its precisions. */
  public Selection plugin() {
    return new Selection(id, axes);
  }
}
