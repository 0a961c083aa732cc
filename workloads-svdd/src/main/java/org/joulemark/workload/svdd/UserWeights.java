package org.joulemark.workload.svdd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.ModelWeights;

/**
 * Weights that the user names: a file, or a folder of files among which one must be what the settings ask for.
 *
 * @param networks what was found there, by file
 */
record UserWeights(Path path, List<Found> networks) {

  private static final List<String> EXTENSIONS = List.of(".svdd", ".h5", ".hdf5");

  /** A file and what is in it. */
  record Found(Path file, DeepSvddModel model) {}

  /**
   * Reads the file, or every file of the folder with a known extension.
   *
   * @throws InvalidInputException naming the file that cannot be used
   */
  static UserWeights read(Path path) {
    List<Path> files = Files.isDirectory(path) ? filesOf(path) : List.of(path);
    return new UserWeights(path, files.stream().map(file -> new Found(file, ModelWeights.read(file))).toList());
  }

  private static List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> known = files.filter(UserWeights::hasKnownExtension).sorted().toList();
      if (known.isEmpty()) {
        throw new InvalidInputException(
            folder + ": holds no weights; looked for files that end in " + String.join(", ", EXTENSIONS));
      }
      return known;
    } catch (IOException unreadable) {
      throw StorageException.reading(folder, unreadable);
    }
  }

  private static boolean hasKnownExtension(Path file) {
    return EXTENSIONS.stream().anyMatch(file.getFileName().toString()::endsWith);
  }

  /**
   * The one network that is wished for.
   *
   * @throws InvalidInputException where there is none, or more than one
   */
  NamedModel find(NetworkWish wish) {
    List<Found> matching = networks.stream()
        .map(found -> new Found(found.file(), wish.centred(found.model())))
        .filter(found -> wish.isMetBy(found.model()))
        .toList();
    if (matching.isEmpty()) {
      throw new InvalidInputException(
          path + ": the settings ask for " + wish.inWords() + ", but there is " + inWords(networks)
              + "; change the settings or give other weights");
    }
    if (matching.size() > 1) {
      throw new InvalidInputException(
          path + ": several networks are there: " + inWords(matching)
              + "; say which by the settings z, n and activation");
    }
    Found found = matching.getFirst();
    return new NamedModel(found.file().toString(), found.model());
  }

  private static String inWords(List<Found> networks) {
    return networks.stream()
        .map(found -> NetworkWish.inWords(found.model()) + " (" + found.file().getFileName() + ")")
        .collect(Collectors.joining("; "));
  }
}
