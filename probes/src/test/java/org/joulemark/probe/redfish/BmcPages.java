package org.joulemark.probe.redfish;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Resources as the DMTF's schemas lay them out, as far as the probe looks at them and a little more. */
final class BmcPages {

  static final String CHASSIS = "/redfish/v1/Chassis/1U";
  static final String METRICS = CHASSIS + "/EnvironmentMetrics";
  static final String POWER = CHASSIS + "/Power";
  static final String SENSORS = CHASSIS + "/Sensors";

  static final String OF_CHASSIS = ", \"PhysicalContext\": \"Chassis\"";

  private BmcPages() {}

  /** A service with these chassis, each of which links to these resources of its own. */
  static SimulatedBmc service(SimulatedBmc bmc, List<String> chassis, List<String> resources) {
    bmc.put(RedfishService.ROOT, root(false));
    bmc.put("/redfish/v1/Chassis", collection(chassis.stream().map(id -> "/redfish/v1/Chassis/" + id).toList()));
    for (String id : chassis) {
      String links = resources.stream()
          .map(name -> "\"" + name + "\": {\"@odata.id\": \"/redfish/v1/Chassis/" + id + "/" + name + "\"},")
          .collect(Collectors.joining());
      bmc.put("/redfish/v1/Chassis/" + id, """
          {"@odata.id": "/redfish/v1/Chassis/%s", "@odata.type": "#Chassis.v1_25_1.Chassis", "Id": "%s", %s
           "Name": "Computer System Chassis", "ChassisType": "RackMount", "PowerState": "On"}
          """.formatted(id, id, links));
    }
    return bmc;
  }

  static String root(boolean expands) {
    return """
        {"@odata.id": "/redfish/v1/", "@odata.type": "#ServiceRoot.v1_15_0.ServiceRoot", "Id": "RootService",
         "RedfishVersion": "1.17.0",
         "ProtocolFeaturesSupported": {"ExpandQuery": {"NoLinks": %s, "MaxLevels": 1}},
         "Chassis": {"@odata.id": "/redfish/v1/Chassis"},
         "Links": {"Sessions": {"@odata.id": "/redfish/v1/SessionService/Sessions"}}}
        """.formatted(expands);
  }

  static String collection(List<String> links) {
    return "{\"Members\": ["
        + links.stream().map(link -> "{\"@odata.id\": \"" + link + "\"}").collect(Collectors.joining(", ")) + "]}";
  }

  static String environmentMetrics(String watts) {
    return """
        {"@odata.id": "%s", "@odata.type": "#EnvironmentMetrics.v1_3_1.EnvironmentMetrics",
         "Id": "EnvironmentMetrics", "Name": "Chassis Environment Metrics",
         "TemperatureCelsius": {"Reading": 39},
         "PowerWatts": {"Reading": %s},
         "EnergykWh": {"Reading": 3638.125}}
        """.formatted(METRICS, watts);
  }

  /** With a member for the CPUs, as some services have beside the whole. */
  static String power(String wholeWatts, String wholeIsMarkedBy) {
    return """
        {"@odata.id": "%1$s", "@odata.type": "#Power.v1_7_0.Power", "Id": "Power", "Name": "Power",
         "PowerControl": [
           {"@odata.id": "%1$s#/PowerControl/1", "MemberId": "1", "Name": "CPU Power", "PowerConsumedWatts": 90},
           {"@odata.id": "%1$s#/PowerControl/0", "MemberId": "0", "Name": "System Input Power",
            "PowerConsumedWatts": %2$s, "PowerCapacityWatts": 800%3$s,
            "PowerMetrics": {"IntervalInMin": 30, "AverageConsumedWatts": 319}}],
         "PowerSupplies": [{"MemberId": "0", "LastPowerOutputWatts": 325}]}
        """.formatted(POWER, wholeWatts, wholeIsMarkedBy);
  }

  static String sensor(String id, String type, String units, String reading, String more) {
    return """
        {"@odata.id": "%s/%s", "@odata.type": "#Sensor.v1_7_0.Sensor", "Id": "%s", "Name": "%s",
         "ReadingType": "%s", "ReadingUnits": "%s", "Reading": %s%s}
        """.formatted(SENSORS, id, id, id, type, units, reading, more);
  }

  static SimulatedBmc withMetrics(SimulatedBmc bmc, Supplier<String> watts) {
    return service(bmc, List.of("1U"), List.of("EnvironmentMetrics"))
        .put(METRICS, () -> environmentMetrics(watts.get()));
  }

  static SimulatedBmc withEverything(SimulatedBmc bmc, Supplier<String> watts) {
    return service(bmc, List.of("1U"), List.of("EnvironmentMetrics", "Sensors", "Power"))
        .put(METRICS, () -> environmentMetrics(watts.get()))
        .put(SENSORS, collection(List.of(SENSORS + "/Total")))
        .put(SENSORS + "/Total", () -> sensor("Total", "Power", "W", watts.get(), OF_CHASSIS))
        .put(POWER, () -> power(watts.get(), OF_CHASSIS));
  }

  static SimulatedBmc withPower(SimulatedBmc bmc, Supplier<String> power) {
    return service(bmc, List.of("1U"), List.of("Power")).put(POWER, power);
  }

  static SimulatedBmc withSensors(SimulatedBmc bmc, List<String> ids) {
    return service(bmc, List.of("1U"), List.of("Sensors"))
        .put(SENSORS, collection(ids.stream().map(id -> SENSORS + "/" + id).toList()));
  }
}
