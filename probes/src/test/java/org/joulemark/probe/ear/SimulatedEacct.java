package org.joulemark.probe.ear;

import java.nio.file.Path;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.probe.command.ShellScript;

/** Releases of EAR as their sources print step 0 of job 7 on node cmp2506, whose record grows with the clock of the test. */
enum SimulatedEacct {

  EAR_4_0("4.0", 400,
      "printf '%8s-%-4s\\t %-10s %-10s %-16s %-5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' JOB STEP 'NODE ID'"
          + " 'USER ID' APPLICATION AVG-F IMC-F 'TIME(s)' 'POWER(s)' GBS CPI 'ENERGY(J)' 'IO(MBS)' MPI% 'VPI(%)'",
      "printf '%8s-%-4s\\t %-10s %-10s %-16s %5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' 7 0 cmp2506 user"
          + " nqs 2.97 2.39 $seconds $watts.00 146.06 1.03 $joules 0.0 21.2 0.23"),
  EAR_4_3("4.3", 400,
      "printf '%8s-%-4s\\t %-10s %-10s %-16s %-5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' JOB STEP 'NODE ID'"
          + " 'USER ID' APPLICATION AVG-F IMC-F 'TIME(s)' 'POWER(W)' GBS CPI 'ENERGY(J)' 'IO(MBS)' MPI% 'VPI(%)'",
      "printf '%8s-%-4s\\t %-10s %-10s %-16s %5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' 7 0 cmp2506 user"
          + " 'my job 2' 2.97 --- $seconds $watts.00 --- --- $joules --- --- ---"),
  EAR_5_1("5.1", 400,
      "printf '%8s-%-4s %-6s %-10s %-10s %-16s %-5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' JOB STEP AID"
          + " 'NODE ID' 'USER ID' APPLICATION AVG-F IMC-F 'TIME(s)' 'POWER(W)' GBS CPI 'ENERGY(J)' 'IO(MBS)' MPI% 'VPI(%)'",
      "printf '%8s-%-4s %-6s %-10s %-10s %-16s %5s/%-5s %-10s %-10s %-10s %-10s %-10s %-7s %-5s %-7s\\n' 7 0 0 cmp2506"
          + " user nqs 2.97 2.39 $seconds $watts.00 146.06 1.03 $joules 0.0 21.2 0.23"),
  EAR_5_2("5.2", 400,
      "printf '%8s-%-4s %-10s %-10s %-10s %-12s \\n' JOB STEP NODE 'POWER(W)' 'TIME(s)' 'ENERGY(J)'",
      "printf '%8s-%-4s %-10s %-10s %-10s %-12s \\n' 7 0 cmp2506 $watts.00 $wholeSeconds $joules.00"),
  /** 0.01 kWh are 36 kJ, so it takes a rack to see a record move within a test. */
  EAR_6_0("6.0", 90_000,
      "printf '%8s-%-4s %-10s %-10s %-10s %-12s \\n' JOB STEP NODE 'POWER(W)' 'TIME(s)' 'ENERGY(KWh)'",
      "printf '%8s-%-4s %-10s %-10s %-10s %-12s \\n' 7 0 cmp2506 $watts $wholeSeconds"
          + " $((joules / 3600000)).${hundredths#1}");

  static final int RENEWAL_MILLIS = 20;

  private final String release;
  private final int watts;
  private final String heading;
  private final String row;

  SimulatedEacct(String release, int watts, String heading, String row) {
    this.release = release;
    this.watts = watts;
    this.heading = heading;
    this.row = row;
  }

  int watts() {
    return watts;
  }

  /** The program, for a step that began 100 s before the clock was made. */
  String write(Path folder, ProbeTime time) {
    return ShellScript.write(folder, "eacct-" + release, """
        if [ "$1" = -v ]; then echo "EAR version %s"; exit; fi
        read now < '%s'
        watts=%d
        millis=$((now / %d * %d))
        thousandths=$((1000 + millis %% 1000))
        seconds=$((millis / 1000)).${thousandths#1}
        wholeSeconds=$((millis / 1000))
        joules=$((watts * millis / 1000))
        hundredths=$((100 + joules / 36000 %% 100))
        %s
        %s
        """.formatted(release, time.shown(), watts, RENEWAL_MILLIS, RENEWAL_MILLIS, heading, row));
  }
}
