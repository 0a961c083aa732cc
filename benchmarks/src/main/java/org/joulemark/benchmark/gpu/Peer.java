package org.joulemark.benchmark.gpu;

/** What else evaluates a network, by the program {@code gpu_peers.py}. */
enum Peer {
  /** As the formulas read. */
  TORCH_LITERAL(Library.TORCH, "literal"),
  /** The fastest way that is known, with a logarithm for each hidden unit where the formula has one. */
  TORCH_FASTEST(Library.TORCH, "fastest"),
  /** With our own idea besides, one logarithm for a product of factors, which overflows for weights not much larger. */
  TORCH_REWRITTEN(Library.TORCH, "rewritten"),
  /** The layers' matrix products alone, by the vendor's library: neither bias nor activation nor readout. */
  TORCH_PRODUCTS(Library.TORCH, "products"),
  ONNX_LITERAL(Library.ONNX_RUNTIME, "literal"),
  ONNX_FASTEST(Library.ONNX_RUNTIME, "fastest"),
  ONNX_REWRITTEN(Library.ONNX_RUNTIME, "rewritten");

  /** Where it comes from. */
  enum Library {
    TORCH("torch", "PyTorch"),
    ONNX_RUNTIME("onnxruntime", "ONNX Runtime");

    private final String module;
    private final String title;

    Library(String module, String title) {
      this.module = module;
      this.title = title;
    }

    /** As Python names it. */
    String module() {
      return module;
    }

    String title() {
      return title;
    }
  }

  private final Library library;
  private final String way;

  Peer(Library library, String way) {
    this.library = library;
    this.way = way;
  }

  Library library() {
    return library;
  }

  /** As the program names it. */
  String way() {
    return way;
  }
}
