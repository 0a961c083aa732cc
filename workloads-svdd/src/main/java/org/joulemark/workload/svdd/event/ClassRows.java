package org.joulemark.workload.svdd.event;

import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joulemark.api.InvalidInputException;

/** The class of each event: dataset {@code etype}, or, where a file has none, its name. */
interface ClassRows {

  EventClass[] read(long first, int rows);

  static ClassRows of(HdfInput input, long events) {
    return input.dataset("etype").<ClassRows>map(dataset -> EtypeRows.of(input, dataset, events))
        .orElseGet(() -> new OneClass(LhcFileName.eventClassOrFail(input.path())));
  }

  /** All events of a file are of one class. */
  record OneClass(EventClass eventClass) implements ClassRows {

    @Override
    public EventClass[] read(long first, int rows) {
      EventClass[] classes = new EventClass[rows];
      Arrays.fill(classes, eventClass);
      return classes;
    }
  }

  /** Integer codes in a dataset. */
  record EtypeRows(HdfInput input, Dataset dataset) implements ClassRows {

    private static final Map<Integer, EventClass> BY_CODE =
        Stream.of(EventClass.values()).collect(Collectors.toUnmodifiableMap(EventClass::code, Function.identity()));

    static EtypeRows of(HdfInput input, Dataset dataset, long events) {
      long[] shape = dataset.getDimensionsAsLong();
      boolean column = shape.length == 2 && shape[1] == 1;
      if (shape.length != 1 && !column) {
        throw refusal(input.path(), "has shape " + Arrays.toString(shape) + " where [N] or [N, 1] is expected");
      }
      if (shape[0] != events) {
        throw refusal(input.path(), "has " + shape[0] + " codes for " + events + " events; one each is expected");
      }
      Class<?> type = input.reading("etype", dataset::getJavaType);
      if (!type.isPrimitive() || type == boolean.class || type == char.class) {
        throw refusal(input.path(), "holds " + type.getSimpleName() + " where whole numbers are expected");
      }
      return new EtypeRows(input, dataset);
    }

    @Override
    public EventClass[] read(long first, int rows) {
      long[] offset = new long[dataset.getDimensionsAsLong().length];
      int[] shape = new int[offset.length];
      Arrays.fill(shape, 1);
      offset[0] = first;
      shape[0] = rows;
      Object codes = input.reading("etype", () -> dataset.getData(offset, shape));
      EventClass[] classes = new EventClass[rows];
      for (int row = 0; row < rows; row++) {
        Object code = offset.length == 1 ? codes : Array.get(codes, row);
        classes[row] = eventClass(Array.getDouble(code, offset.length == 1 ? row : 0), first + row);
      }
      return classes;
    }

    private EventClass eventClass(double code, long event) {
      EventClass eventClass = BY_CODE.get((int) code);
      if (eventClass == null || eventClass.code() != code) {
        throw refusal(
            input.path(), "event " + event + " has code " + (code == Math.rint(code) ? "%.0f" : "%s").formatted(code)
                + "; known are "
                + Stream.of(EventClass.values()).map(known -> known.code() + " (" + known.label() + ")")
                    .collect(Collectors.joining(", ")));
      }
      return eventClass;
    }

    private static InvalidInputException refusal(Path path, String what) {
      return new InvalidInputException(path + ", dataset 'etype': " + what);
    }
  }
}
