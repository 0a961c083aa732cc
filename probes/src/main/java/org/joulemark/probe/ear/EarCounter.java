package org.joulemark.probe.ear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.joulemark.api.EnergySourceException;
import org.joulemark.probe.slurm.JobStep;
import org.joulemark.probe.source.RawCounter;

/** The energy of a step on one node, counted in the last digit that eacct printed when this counter was made. */
final class EarCounter implements RawCounter {

  private final Eacct eacct;
  private final JobStep step;
  private final Optional<String> node;
  private final EnergyUnit unit;
  private final int decimals;

  /**
   * A counter.
   *
   * @param node the name of the node; not needed where the step runs on one
   */
  EarCounter(Eacct eacct, JobStep step, Optional<String> node) throws InterruptedException {
    this.eacct = eacct;
    this.step = step;
    this.node = node;
    EacctRow first = row();
    this.unit = first.unit();
    this.decimals = first.energy().scale();
    requireRelease(eacct.majorRelease());
  }

  double joulesPerCount() {
    return unit.joules() * Math.pow(10, -decimals);
  }

  @Override
  public long read() throws InterruptedException {
    EacctRow row = row();
    if (row.unit() != unit) {
      throw new EnergySourceException("eacct changed the unit of its energy from " + unit.heading() + " to "
          + row.unit().heading() + "; measure again");
    }
    try {
      return row.energy().movePointRight(decimals).longValueExact();
    } catch (ArithmeticException otherDigits) {
      throw new EnergySourceException("eacct changed the number of its decimals: '" + row.energy() + "' instead of "
          + decimals + " of them; measure again", otherDigits);
    }
  }

  private void requireRelease(OptionalInt major) {
    if (major.isPresent() && !unit.isOfRelease(major.getAsInt())) {
      throw new EnergySourceException("eacct says that it is EAR " + major.getAsInt() + " but heads its energy "
          + unit.heading() + ", as releases " + unit.releases() + " do: the unit cannot be known; ask the"
          + " administrator which EAR this is, and name its own eacct by the setting program");
    }
  }

  private EacctRow row() throws InterruptedException {
    List<EacctRow> rows = eacct.records(step);
    String nodes = rows.stream().map(EacctRow::node).distinct().collect(Collectors.joining(", "));
    if (node.isEmpty() && nodes.contains(",")) {
      throw new EnergySourceException(
          "step " + step + " ran on several nodes; name one by the setting node; allowed: " + nodes);
    }
    List<EacctRow> own = rows.stream().filter(row -> node.isEmpty() || node.get().equals(row.node())).toList();
    if (own.size() != 1) {
      throw new EnergySourceException(own.isEmpty()
          ? "EAR has no record of step " + step + " on node " + node.orElse("") + "; allowed: " + nodes
          : "EAR has " + own.size() + " records of step " + step + " on node " + own.getFirst().node()
              + ", each with the whole node's energy, which may overlap; start one application in a step");
    }
    return own.getFirst();
  }
}
