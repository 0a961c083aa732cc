package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the kernel's module alias of the CPU tells: {@code cpu:type:x86,ven0002fam0017mod0031:feature:,0000,...}.
 *
 * @param countsSingleCores whether a {@code core} counter is of one core and not of all: the register is per core on AMD
 *     and on Hygon, and powercap reads that of one CPU for each package
 * @param virtual whether a hypervisor runs below
 */
record CpuModel(boolean countsSingleCores, boolean virtual) {

  private static final Pattern VENDOR = Pattern.compile("ven([0-9A-Fa-f]{4})");
  // Linux, asm/processor.h: X86_VENDOR_AMD, X86_VENDOR_HYGON
  private static final int AMD = 2;
  private static final int HYGON = 9;
  // Linux, asm/cpufeatures.h: X86_FEATURE_HYPERVISOR, 4 * 32 + 31
  private static final String HYPERVISOR = ",009F";

  static CpuModel of(Path sysfs) {
    String alias = SysfsFile.text(sysfs.resolve("devices/system/cpu/modalias")).orElse("");
    Matcher vendor = VENDOR.matcher(alias);
    int number = vendor.find() ? Integer.parseInt(vendor.group(1), 16) : -1;
    return new CpuModel(number == AMD || number == HYGON, alias.contains(HYPERVISOR));
  }
}
