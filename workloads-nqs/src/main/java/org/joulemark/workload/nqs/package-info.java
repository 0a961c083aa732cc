/**
 * Restricted Boltzmann machines as quantum states of the two-dimensional Heisenberg antiferromagnet (Carleo and Troyer,
 * Science 355, 602 (2017)), and all it takes to train them and to judge their amplitudes: the enumerated sector of zero
 * magnetisation, the Hamiltonian, its exact ground state, stochastic reconfiguration.
 *
 * <p>Everything is computed in the Marshall-rotated basis, in which the ground state's amplitudes are all positive.
 */
@NullMarked
package org.joulemark.workload.nqs;

import org.jspecify.annotations.NullMarked;
