package org.joulemark.engine.session;

import java.util.List;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.DeviceBackend;
import org.joulemark.engine.fork.ForkContext;
import org.joulemark.engine.fork.ForkJob;
import org.joulemark.engine.plugin.PluginKind;

/** Ask a backend for the devices that it can work on. */
record AskDevices(String backend) implements ForkJob<Void, AskDevices.Answer> {

  /** The devices, in the order of their indices. */
  record Answer(List<ComputeDevice> devices) {}

  @Override
  public Answer perform(ForkContext<Void> context) {
    var plugin = (DeviceBackend) context.catalog().plugin(PluginKind.BACKEND, backend).plugin();
    return new Answer(plugin.devices());
  }

  @Override
  public Class<Void> eventType() {
    return Void.class;
  }

  @Override
  public Class<Answer> answerType() {
    return Answer.class;
  }
}
