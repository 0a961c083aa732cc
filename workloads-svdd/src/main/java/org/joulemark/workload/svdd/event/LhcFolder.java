package org.joulemark.workload.svdd.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.workload.svdd.file.InputFile;

/**
 * The files of the LHC dataset in one folder, background first, then the signals, those of one class by name. Other files
 * are passed over, such as the dataset's black box, whose classes nobody knows.
 */
final class LhcFolder implements EventSource {

  private final Path folder;
  private final List<EventSource> files;

  private LhcFolder(Path folder, List<EventSource> files) {
    this.folder = folder;
    this.files = files;
  }

  static LhcFolder open(Path folder) {
    List<EventSource> files = known(folder).stream().<EventSource>map(HdfEvents::open).toList();
    if (files.isEmpty()) {
      throw new InvalidInputException(
          folder + ": has no file of the LHC dataset, whose names are " + LhcFileName.KNOWN
              + "; name one file otherwise");
    }
    return new LhcFolder(folder, files);
  }

  private static List<Path> known(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> LhcFileName.isHdf(file) && LhcFileName.eventClass(file).isPresent())
          .sorted(Comparator.comparing(LhcFolder::isSignal).thenComparing(LhcFileName::eventClassOrFail)
              .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException failure) {
      throw InputFile.unreadable(folder, failure);
    }
  }

  private static boolean isSignal(Path file) {
    return LhcFileName.eventClassOrFail(file).isSignal();
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public long count() {
    return files.stream().mapToLong(EventSource::count).sum();
  }

  @Override
  public void read(ChunkReader reader) {
    boolean[] wanted = {true};
    for (EventSource file : files) {
      if (wanted[0]) {
        file.read(chunk -> wanted[0] = reader.read(chunk));
      }
    }
  }

  @Override
  public Set<EventClass> classes() {
    Set<EventClass> classes = EnumSet.noneOf(EventClass.class);
    files.forEach(file -> classes.addAll(file.classes()));
    return classes;
  }

  @Override
  public List<EventSource> parts() {
    return files;
  }
}
