package org.joulemark.probe.slurm;

import java.nio.file.Path;
import org.joulemark.probe.command.ProbeTime;
import org.joulemark.probe.command.ShellScript;

/** Programs of Slurm, as its sources print. */
final class SimulatedSlurm {

  static final int WATTS = 400;
  static final int RENEWAL_MILLIS = 250;

  private SimulatedSlurm() {}

  /** Step 0 of job 7 on one node, which began 100 s before the clock was made. */
  static String sstat(Path folder, ProbeTime time) {
    return ShellScript.write(folder, "sstat", """
        if [ "$1 $2 $3" != "-j 7.0 --format=ConsumedEnergyRaw,Nodelist" ]; then
          echo "sstat: error: $2 not found running." >&2; exit
        fi
        read now < '%s'
        echo "$((%d * (now / %d * %d) / 1000))|node01"
        """.formatted(time.shown(), WATTS, RENEWAL_MILLIS, RENEWAL_MILLIS));
  }

  /** A part of what it prints, with the energy's parameters. */
  static String scontrol(Path folder, String energyType, String frequency, String gather) {
    return ShellScript.write(folder, "scontrol", """
        if [ "$*" != "show config" ]; then echo "invalid keyword: $*" >&2; exit 1; fi
        echo 'Configuration data as of 2025-11-25T14:30:00
        AccountingStorageBackupHost = (null)
        AcctGatherEnergyType    = %s
        AcctGatherNodeFreq      = 30 sec
        JobAcctGatherFrequency  = %s
        JobAcctGatherType       = jobacct_gather/cgroup

        Account Gather Configuration:
        %s'
        """.formatted(energyType, frequency, gather));
  }
}
