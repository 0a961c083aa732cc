package org.joulemark.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.results.DeviceConditions;
import org.joulemark.engine.window.ConditionsWatch;
import org.joulemark.engine.window.Occupation;
import org.joulemark.engine.window.Plateau;

/** Waits for the metered devices before joules are counted, and keeps for the row how fast and how warm they ran. */
final class CellConditions {

  private final ConditionsWatch watch;
  private final double plateauLimitSeconds;
  private final TimeSource time;
  private final List<StageOfDevice> stages = new ArrayList<>();

  CellConditions(ConditionsWatch watch, double plateauLimitSeconds, TimeSource time) {
    this.watch = watch;
    this.plateauLimitSeconds = plateauLimitSeconds;
    this.time = time;
  }

  /** One device in one stage, with what was seen of it there. */
  private record StageOfDevice(
      DeviceConditions.Stage stage, double plateauSeconds, Plateau.Device device, List<OperatingConditions> looks) {

    StageOfDevice(DeviceConditions.Stage stage, double plateauSeconds, Plateau.Device device) {
      this(stage, plateauSeconds, device, new ArrayList<>(List.of(device.last().conditions())));
    }

    DeviceConditions record() {
      return new DeviceConditions(
          device.last().probe(), device.last().conditions().device(), stage, plateauSeconds, device.steady(),
          told(OperatingConditions::clockMegahertz), told(OperatingConditions::memoryClockMegahertz),
          told(OperatingConditions::temperatureCelsius),
          looks.stream().flatMap(look -> look.throttling().stream()).distinct().sorted().toList());
    }

    private List<Double> told(ToDoubleFunction<OperatingConditions> value) {
      return looks.stream().mapToDouble(value).filter(Double::isFinite).boxed().toList();
    }
  }

  /** Begins a stage: waits until clocks and temperatures no longer change, and not at all where no meter tells them. */
  void settle(DeviceConditions.Stage stage, Occupation meanwhile) throws InterruptedException {
    Plateau plateau = Plateau.await(watch::look, meanwhile, plateauLimitSeconds, time);
    plateau.devices().forEach(device -> stages.add(new StageOfDevice(stage, plateau.seconds(), device)));
  }

  /** Takes one more look in a stage. */
  void note(DeviceConditions.Stage stage, Occupation meanwhile) throws InterruptedException {
    for (ConditionsWatch.Sighting seen : watch.look(meanwhile)) {
      stages.stream().filter(known -> known.stage() == stage && known.device().last().isOfSameDeviceAs(seen))
          .forEach(known -> known.looks().add(seen.conditions()));
    }
  }

  List<DeviceConditions> records() {
    return stages.stream().map(StageOfDevice::record).toList();
  }
}
