package uk.ac.manchester.tornado.api;

import java.util.List;
import java.util.Map;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

public class TornadoExecutionResult {

  private final Map<Object, TornadoNativeArray> deviceMemory;
  private final String deviceId;
  private final List<String> times;

  TornadoExecutionResult(Map<Object, TornadoNativeArray> deviceMemory, String deviceId, List<String> times) {
    this.deviceMemory = deviceMemory;
    this.deviceId = deviceId;
    this.times = times;
  }

  public TornadoProfilerResult getProfilerResult() {
    return new TornadoProfilerResult(deviceId, times);
  }

  public TornadoExecutionResult transferToHost(Object... objects) {
    for (Object object : objects) {
      ((TornadoNativeArray) object).emulatedCopyFrom(deviceMemory.get(object));
    }
    return this;
  }
}
