package org.joulemark.backend.cpu;

import org.joulemark.api.CompileRequest;
import org.joulemark.api.Support;

/** The kernels, and which of them a request gets. */
enum KernelChoice {
  /** Matrix products. */
  DENSE("dense"),
  /** Tables of exponentials. */
  EXP_TABLE("exp-table");

  /** The setting's value that leaves the choice to the backend. */
  static final String AUTO = "auto";

  private final String id;

  KernelChoice(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Dense evaluates every network; tables, where they are asked for by name, may be refused. */
  static Support supports(CompileRequest request, Arithmetic arithmetic) {
    boolean tablesWanted = request.settings().text(CpuBackend.KERNEL).equals(EXP_TABLE.id);
    return tablesWanted ? ExpTableScope.supports(request.network(), arithmetic) : Support.yes();
  }

  /** The kernel for a supported request. */
  static KernelChoice of(CompileRequest request, Arithmetic arithmetic) {
    String wanted = request.settings().text(CpuBackend.KERNEL);
    if (wanted.equals(AUTO)) {
      return ExpTableScope.isWorthwhile(request.network(), arithmetic) ? EXP_TABLE : DENSE;
    }
    return wanted.equals(EXP_TABLE.id) ? EXP_TABLE : DENSE;
  }
}
