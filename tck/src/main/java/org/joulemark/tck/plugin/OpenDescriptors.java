package org.joulemark.tck.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joulemark.tck.rule.NotApplicable;

/**
 * The file descriptors of this process at one moment.
 *
 * @param numbers as the operating system counts them
 */
public record OpenDescriptors(Set<String> numbers) {

  private static final List<File> FOLDERS = List.of(new File("/proc/self/fd"), new File("/dev/fd"));

  public static OpenDescriptors now() {
    return new OpenDescriptors(Arrays.stream(list()).collect(Collectors.toUnmodifiableSet()));
  }

  private static String[] list() {
    for (File folder : FOLDERS) {
      String[] numbers = folder.list();
      if (numbers != null) {
        return numbers;
      }
    }
    throw NotApplicable.because("this operating system does not list the file descriptors of a process");
  }

  /**
   * Fails where at least one descriptor for each of the repetitions has come and stays. Fewer are forgiven: the JVM
   * opens jars when it likes.
   *
   * @param activity what was repeated: {@code load()}
   */
  public void requireNoneLeftBy(String activity, int repetitions) {
    var left = new ArrayList<>(now().numbers);
    left.removeAll(numbers);
    Broken.unless(left.size() < repetitions,
        "no file descriptor left open by " + activity,
        left.size() + " more after " + repetitions + " times: "
            + left.stream().limit(3).map(OpenDescriptors::target).toList(),
        "a stream, channel or socket is opened outside of try-with-resources");
  }

  private static String target(String number) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd", number)).toString();
    } catch (IOException | UnsupportedOperationException unnamed) {
      return "descriptor " + number;
    }
  }
}
