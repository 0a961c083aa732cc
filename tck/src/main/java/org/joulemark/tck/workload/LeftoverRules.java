package org.joulemark.tck.workload;

import org.joulemark.tck.plugin.LiveThreads;
import org.joulemark.tck.plugin.OpenDescriptors;
import org.joulemark.tck.plugin.SettingVariant;
import org.junit.jupiter.api.Test;

/** W7: what load() leaves behind would disturb every measurement after it. */
interface LeftoverRules extends WorkloadSubject {

  int LOADS = 3;

  @Test
  default void required_W701_loadLeavesNoThread() throws InterruptedException {
    loadOnce();
    LiveThreads before = LiveThreads.now();
    loadOften();
    before.requireNoneLeftBy("load()", LOADS);
  }

  @Test
  default void required_W702_loadLeavesNoFileDescriptor() {
    loadOnce();
    OpenDescriptors before = OpenDescriptors.now();
    loadOften();
    before.requireNoneLeftBy("load()", LOADS);
  }

  private void loadOften() {
    for (int load = 0; load < LOADS; load++) {
      loadOnce();
    }
  }

  private void loadOnce() {
    LoadedProblem.of(this, SettingVariant.defaults()).close();
  }
}
