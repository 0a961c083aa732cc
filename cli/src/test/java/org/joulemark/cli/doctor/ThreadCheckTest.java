package org.joulemark.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThreadCheckTest {

  @TempDir
  private Path folder;

  private Finding smt(String active) {
    return ThreadCheck.find(new SysfsTree(folder).file("devices/system/cpu/smt/active", active).sysfs());
  }

  @Test
  void noticesThatThreadsShareCores() {
    assertThat(smt("1").verdict()).isEqualTo(Finding.Verdict.NOTE);
    assertThat(smt("1").cure()).contains("echo off | sudo tee /sys/devices/system/cpu/smt/control");
  }

  @Test
  void findsNoFaultWhereTheyDoNot() {
    assertThat(smt("0").verdict()).isEqualTo(Finding.Verdict.GOOD);
  }

  @Test
  void saysThatItIsUnknown() {
    assertThat(ThreadCheck.find(new Sysfs(folder)).detail()).startsWith("unknown");
  }
}
