package org.joulemark.probe.rapl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joulemark.api.EnergySourceException;

/** CPUs as the kernel lists them: {@code 0,24-25}. */
final class CpuList {

  private static final Pattern LIST = Pattern.compile("\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*");
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

  private CpuList() {}

  static List<Integer> in(Path file) {
    String text = SysfsFile.requiredText(file);
    if (!LIST.matcher(text).matches()) {
      throw new EnergySourceException(file + " holds '" + text + "' where a list of CPUs such as 0,24 is expected");
    }
    var cpus = new ArrayList<Integer>();
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      for (int cpu = first; cpu <= last; cpu++) {
        cpus.add(cpu);
      }
    }
    return cpus;
  }
}
