package uk.ac.manchester.tornado.api.enums;

public enum TornadoVMBackendType {
  OPENCL,
  CUDA
}
