package org.joulemark.engine.plan;

import java.util.List;
import org.joulemark.api.Precision;

/**
 * Everything a session is asked for: the product of all lists, in an order drawn from the seed.
 *
 * @param name names the session's folder and report
 * @param seed of the cells' order and of stochastic backends
 * @param workloads at least one
 * @param backends at least one
 * @param probes may be empty: then time is measured and no joules are reported
 * @param precisions at least one; for backends that name none of their own
 * @param boundaries at least one
 * @param measurement how each cell is measured
 */
public record SessionPlan(
    String name,
    long seed,
    List<Selection> workloads,
    List<BackendSelection> backends,
    List<Selection> probes,
    List<Precision> precisions,
    List<Boundary> boundaries,
    MeasurementSettings measurement) {

  public SessionPlan {
    workloads = List.copyOf(workloads);
    backends = List.copyOf(backends);
    probes = List.copyOf(probes);
    precisions = List.copyOf(precisions);
    boundaries = List.copyOf(boundaries);
  }

  /** What this backend of the plan is asked for. */
  public List<Precision> precisionsOf(BackendSelection backend) {
    return backend.precisions().isEmpty() ? precisions : backend.precisions();
  }
}
