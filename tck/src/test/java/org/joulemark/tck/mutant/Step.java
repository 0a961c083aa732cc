package org.joulemark.tck.mutant;

/** What a caller does with a compiled network. */
enum Step {
  UPLOAD,
  INFER,
  DOWNLOAD,
  CLOSE
}
