/** The emulator of TornadoVM's module for cuBLAS, as that of its API. */
package uk.ac.manchester.tornado.cublas;
