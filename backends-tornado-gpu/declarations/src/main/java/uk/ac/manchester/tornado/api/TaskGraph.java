package uk.ac.manchester.tornado.api;

import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task1;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task10;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task12;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task4;
import uk.ac.manchester.tornado.api.common.TornadoFunctions.Task9;

/** Compile-only declaration: tasks and what moves between host and device for them. */
public class TaskGraph {

  public TaskGraph(String name) {}

  public native <T1> TaskGraph task(String id, Task1<T1> code, T1 arg);

  public native <T1, T2, T3, T4> TaskGraph task(
      String id, Task4<T1, T2, T3, T4> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4);

  public native <T1, T2, T3, T4, T5, T6, T7, T8, T9> TaskGraph task(
      String id, Task9<T1, T2, T3, T4, T5, T6, T7, T8, T9> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6,
      T7 arg7, T8 arg8, T9 arg9);

  public native <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> TaskGraph task(
      String id, Task10<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5,
      T6 arg6, T7 arg7, T8 arg8, T9 arg9, T10 arg10);

  public native <T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> TaskGraph task(
      String id, Task12<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12> code, T1 arg1, T2 arg2, T3 arg3, T4 arg4,
      T5 arg5, T6 arg6, T7 arg7, T8 arg8, T9 arg9, T10 arg10, T11 arg11, T12 arg12);

  public native TaskGraph transferToDevice(int mode, Object... objects);

  public native TaskGraph transferToHost(int mode, Object... objects);

  public native TaskGraph persistOnDevice(Object... objects);

  public native TaskGraph consumeFromDevice(String uniqueTaskGraphName, Object... objects);

  public native ImmutableTaskGraph snapshot();
}
