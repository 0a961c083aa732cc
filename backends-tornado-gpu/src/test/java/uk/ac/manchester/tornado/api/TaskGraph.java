package uk.ac.manchester.tornado.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import uk.ac.manchester.tornado.api.common.LibraryTaskDescriptor;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.LibraryTask13;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task1;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task10;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task12;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task4;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task7;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task8;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task9;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** Only remembers. */
@SuppressWarnings("unchecked")
public class TaskGraph {

  /** A task: its code takes the arguments as an array. */
  record EmulatedTask(String id, Consumer<Object[]> code, Object[] arguments) {}

  /** A copy from the host. */
  record EmulatedTransfer(int mode, TornadoNativeArray array) {}

  final String name;
  final List<EmulatedTask> tasks = new ArrayList<>();
  final List<EmulatedTransfer> toDevice = new ArrayList<>();
  final List<Object> consumed = new ArrayList<>();
  final List<Object> persisted = new ArrayList<>();

  public TaskGraph(String name) {
    this.name = name;
  }

  private TaskGraph add(String id, Consumer<Object[]> code, Object... arguments) {
    tasks.add(new EmulatedTask(id, code, arguments));
    return this;
  }

  public <T1> TaskGraph task(String id, Task1<T1> code, T1 arg) {
    return add(id, a -> code.apply((T1) a[0]), arg);
  }

  public <T1, T2, T3, T4> TaskGraph task(
      String id, Task4<T1, T2, T3, T4> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4) {
    return add(id, a -> code.apply((T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3]), arg1, arg2, arg3, arg4);
  }

  public <T1, T2, T3, T4, T5, T6, T7> TaskGraph task(String id, Task7<T1, T2, T3, T4, T5, T6, T7> code, T1 arg1,
      T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7) {
    return add(id, a -> code.apply((T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3], (T5) a[4], (T6) a[5], (T7) a[6]), arg1,
        arg2, arg3, arg4, arg5, arg6, arg7);
  }

  public <T1, T2, T3, T4, T5, T6, T7, T8> TaskGraph task(String id, Task8<T1, T2, T3, T4, T5, T6, T7, T8> code, T1 arg1,
      T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8) {
    return add(id,
        a -> code.apply((T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3], (T5) a[4], (T6) a[5], (T7) a[6], (T8) a[7]), arg1,
        arg2, arg3, arg4, arg5, arg6, arg7, arg8);
  }

  public <T1, T2, T3, T4, T5, T6, T7, T8, T9> TaskGraph task(
      String id, Task9<T1, T2, T3, T4, T5, T6, T7, T8, T9> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6,
      T7 arg7, T8 arg8, T9 arg9) {
    return add(
        id,
        a -> code.apply(
            (T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3], (T5) a[4], (T6) a[5], (T7) a[6], (T8) a[7], (T9) a[8]),
        arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9);
  }

  public <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> TaskGraph task(
      String id, Task10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5,
      T6 arg6, T7 arg7, T8 arg8, T9 arg9, T10 arg10) {
    return add(
        id,
        a -> code.apply(
            (T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3], (T5) a[4], (T6) a[5], (T7) a[6], (T8) a[7], (T9) a[8],
            (T10) a[9]),
        arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10);
  }

  public <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> TaskGraph task(
      String id, Task12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4,
      T5 arg5, T6 arg6, T7 arg7, T8 arg8, T9 arg9, T10 arg10, T11 arg11, T12 arg12) {
    return add(
        id,
        a -> code.apply(
            (T1) a[0], (T2) a[1], (T3) a[2], (T4) a[3], (T5) a[4], (T6) a[5], (T7) a[6], (T8) a[7], (T9) a[8],
            (T10) a[9], (T11) a[10], (T12) a[11]),
        arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10, arg11, arg12);
  }

  public <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13> TaskGraph libraryTask(String id,
      LibraryTask13<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4,
      T5 arg5, T6 arg6, T7 arg7, T8 arg8, T9 arg9, T10 arg10, T11 arg11, T12 arg12, T13 arg13) {
    LibraryTaskDescriptor call =
        code.apply(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10, arg11, arg12, arg13);
    return add(id, call.emulation(), call.arguments());
  }

  public TaskGraph transferToDevice(int mode, Object... objects) {
    for (Object object : objects) {
      toDevice.add(new EmulatedTransfer(mode, (TornadoNativeArray) object));
    }
    return this;
  }

  /** Of the modes only UNDER_DEMAND is emulated, which moves nothing here. */
  public TaskGraph transferToHost(int mode, Object... objects) {
    return this;
  }

  public TaskGraph persistOnDevice(Object... objects) {
    persisted.addAll(Arrays.asList(objects));
    return this;
  }

  public TaskGraph consumeFromDevice(String uniqueTaskGraphName, Object... objects) {
    consumed.addAll(Arrays.asList(objects));
    return this;
  }

  public ImmutableTaskGraph snapshot() {
    return new ImmutableTaskGraph(this);
  }
}
