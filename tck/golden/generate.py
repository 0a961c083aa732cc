#!/usr/bin/env python3
"""Computes the TCK's golden references: what every case of cases.txt must answer, and how far off an honest answer may be.

    python3 generate.py [FOLDER]

Reads cases.txt where the resources of the TCK lie, and writes references.txt and SHA256SUMS there, or to FOLDER. Uses the
standard library alone and shares no arithmetic with joulemark: values are integers in units of 2^-320, that is some 96
decimals. Bounds are floats, but made of + - * / and fsum alone, so that every platform writes the very same bytes.

Bounds are of first order and worst case: the sum, over every rounding on the way, of its size times the derivative of the
result by what was rounded (Bauer 1974). Derivatives come from one backward pass for each output of a row. `accumulated` and
`stored` are in units of the unit roundoff u; `quantised` is absolute.
"""

import hashlib
import math
import sys
from dataclasses import dataclass
from decimal import Context, ROUND_CEILING, ROUND_HALF_EVEN
from operator import mul
from pathlib import Path
from typing import List, NamedTuple, Optional

RESOURCES = Path(__file__).resolve().parent.parent / "src/main/resources/org/joulemark/tck/golden"
FRACTION_BITS = 320
ONE = 1 << FRACTION_BITS
GRID_BITS = {"narrow": 7, "wide": 54}
# Roundoffs that a library's exp, tanh or log may be off by, relative to its result.
ELEMENTARY_ROUNDOFFS = 4
# Half a step of symmetric 8-bit quantisation is 1/254 of the largest magnitude.
HALF_STEPS = 254
HEADER = """\
# References of the cases in cases.txt, written by tck/golden/generate.py: do not edit.
# Of each case: `case NAME ROWS x OUTPUTS`, then a line for each output of each row, row by row,
# `REFERENCE ACCUMULATED STORED QUANTISED`.
# ACCUMULATED and STORED are first-order bounds of the error in units of the unit roundoff, QUANTISED is absolute.
# The last line is `end`.
"""


# Random numbers: SplitMix64 (Steele, Lea, Flood 2014), as java.util.SplittableRandom(seed).nextLong() yields them.


def signed_longs(seed, count):
    mask = (1 << 64) - 1
    state = seed
    longs = []
    for _ in range(count):
        state = (state + 0x9E3779B97F4A7C15) & mask
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        mixed ^= mixed >> 31
        longs.append(mixed - (1 << 64) if mixed >> 63 else mixed)
    return longs


class Numbers(NamedTuple):
    """Numbers units[k] * 2^-shift."""

    units: List[int]
    shift: int

    def fixed(self):
        return [unit << (FRACTION_BITS - self.shift) for unit in self.units]

    def floats(self):
        """Exact: 54 signed bits fit."""
        return [math.ldexp(unit, -self.shift) for unit in self.units]


# Elementary functions of fixed-point numbers.


def exponential(x):
    """e^x for x <= 0: a Taylor series of x / 2^24, squared 24 times."""
    total = term = ONE
    step = 0
    while term:
        step += 1
        # Towards zero, or a negative term would stay at -1 unit for ever.
        product = term * x
        term = (abs(product) >> (FRACTION_BITS + 24)) // step * (-1 if product < 0 else 1)
        total += term
    for _ in range(24):
        total = total * total >> FRACTION_BITS
    return total


def log_one_plus(y):
    """ln(1 + y) for 0 <= y <= 1: twice the series of artanh(y / (2 + y))."""
    ratio = (y << FRACTION_BITS) // (2 * ONE + y)
    square = ratio * ratio >> FRACTION_BITS
    total, power, odd = 0, ratio, 1
    while power:
        total += power // odd
        power = power * square >> FRACTION_BITS
        odd += 2
    return 2 * total


def tanh(x):
    decay = exponential(-2 * abs(x))
    magnitude = ((ONE - decay) << FRACTION_BITS) // (ONE + decay)
    return magnitude if x >= 0 else -magnitude


def log_two_cosh(x):
    return abs(x) + log_one_plus(exponential(-2 * abs(x)))


ACTIVATIONS = {
    "IDENTITY": lambda x: x,
    "RELU": lambda x: max(0, x),
    "ELU": lambda x: x if x > 0 else exponential(x) - ONE,
    "TANH": tanh,
}
SLOPES = {
    "IDENTITY": lambda x, y: 1.0,
    "RELU": lambda x, y: 1.0 if x > 0 else 0.0,
    "ELU": lambda x, y: 1.0 if x > 0 else 1.0 + y,
    "TANH": lambda x, y: 1.0 - y * y,
}
# What is rounded before RELU may carry a sum across its kink. Among the many terms of a scalar answer that is of higher order;
# where the unit is an answer of its own it is all there is.
STEEPEST_SLOPES = dict(SLOPES, RELU=lambda x, y: 1.0)
ACTIVATION_ROUNDOFFS = {"IDENTITY": 0, "RELU": 0, "ELU": ELEMENTARY_ROUNDOFFS, "TANH": ELEMENTARY_ROUNDOFFS}


def as_floats(fixed):
    """Correctly rounded: the quotient of two integers is."""
    return [x / ONE for x in fixed]


def magnitudes(floats):
    return [abs(x) for x in floats]


def dot(left, right):
    """Correctly rounded sum: sum() itself differs between versions of Python."""
    return math.fsum(map(mul, left, right))


# Networks.


class Bound(NamedTuple):
    accumulated: float
    stored: float
    quantised: float

    def plus(self, other):
        return Bound(*(a + b for a, b in zip(self, other)))

    def times(self, factor):
        return Bound(*(factor * a for a in self))


class LayerTrace(NamedTuple):
    """What one row was inside one layer, as floats."""

    inputs: List[float]
    sums: List[float]
    outputs: List[float]
    # Of each unit, the sum of its products' magnitudes.
    products: List[float]


class Dense:
    def __init__(self, outputs, inputs, weights, bias, activation):
        self.activation = activation
        self.shift = weights.shift
        self.rows = slices(weights.units, inputs)
        self.bias = bias.fixed() if bias else [0] * outputs
        weight_rows = slices(weights.floats(), inputs)
        self.columns = list(zip(*weight_rows))
        self.weight_magnitudes = [magnitudes(row) for row in weight_rows]
        self.bias_magnitudes = magnitudes(bias.floats()) if bias else [0.0] * outputs
        self.largest_weight = max(map(max, self.weight_magnitudes))

    def sums(self, x):
        return [(sum(map(mul, row, x)) >> self.shift) + bias for row, bias in zip(self.rows, self.bias)]

    def forward(self, x):
        sums = self.sums(x)
        outputs = list(map(ACTIVATIONS[self.activation], sums))
        inputs = as_floats(x)
        products = [dot(row, magnitudes(inputs)) for row in self.weight_magnitudes]
        return outputs, LayerTrace(inputs, as_floats(sums), as_floats(outputs), products)

    def backward(self, trace, by_output, slopes):
        """The bound of what this layer's own roundings add, and the derivative of the result by the layer's inputs."""
        slope = slopes[self.activation]
        by_sum = [by * slope(x, y) for by, x, y in zip(by_output, trace.sums, trace.outputs)]
        by_input = [dot(column, by_sum) for column in self.columns]
        return self.roundings(trace, magnitudes(by_output), magnitudes(by_sum)), by_input

    def roundings(self, trace, by_output, by_sum):
        x = magnitudes(trace.inputs)
        products = dot(by_sum, trace.products)
        biases = dot(by_sum, self.bias_magnitudes)
        activations = dot(by_output, magnitudes(trace.outputs))
        elementary = ACTIVATION_ROUNDOFFS[self.activation] * activations
        # Each term is a rounded weight, one product and at most n additions.
        accumulated = (len(x) + 2) * (products + biases) + elementary
        stored = 2 * products + biases + elementary + activations
        quantised = self.largest_weight / HALF_STEPS * math.fsum(x) * math.fsum(by_sum)
        return Bound(accumulated, stored, quantised)


# Readouts: values() gives the answers; backward(), for each of them, the bound of what the readout's own roundings add, and
# the derivatives by the last layer's outputs and, past all layers, by the network's inputs.


class Identity:
    slopes = STEEPEST_SLOPES

    def values(self, inputs, outputs):
        return outputs

    def backward(self, inputs, outputs):
        for answer in range(len(outputs)):
            by_output = [0.0] * len(outputs)
            by_output[answer] = 1.0
            yield Bound(0.0, 0.0, 0.0), by_output, [0.0] * len(inputs)


class SquaredDistance:
    slopes = SLOPES

    def __init__(self, center):
        self.center = center.fixed()
        self.center_floats = center.floats()

    def values(self, inputs, outputs):
        return [sum((y - c) ** 2 for y, c in zip(outputs, self.center)) >> FRACTION_BITS]

    def backward(self, inputs, outputs):
        distances = [y - c for y, c in zip(outputs, self.center_floats)]
        far = magnitudes(distances)
        squares = dot(distances, distances)
        differences = 2 * (dot(far, magnitudes(self.center_floats)) + squares)
        bound = Bound(differences + len(far) * squares, differences + squares, 0.0)
        yield bound, [2 * d for d in distances], [0.0] * len(inputs)


class LogProdTwoCosh:
    slopes = SLOPES

    def __init__(self, visible_bias):
        self.visible_bias = visible_bias.fixed() if visible_bias else []
        self.visible_floats = visible_bias.floats() if visible_bias else []

    def values(self, inputs, outputs):
        linear = sum(map(mul, self.visible_bias, inputs)) >> FRACTION_BITS
        return [linear + sum(map(log_two_cosh, outputs))]

    def backward(self, inputs, outputs):
        thetas = [round(y * (1 << 60)) << (FRACTION_BITS - 60) for y in outputs]
        logs = math.fsum(as_floats(map(log_two_cosh, thetas)))
        linear = dot(magnitudes(self.visible_floats), magnitudes(inputs))
        terms = len(outputs) + len(self.visible_floats)
        accumulated = (terms + ELEMENTARY_ROUNDOFFS) * (logs + linear)
        bound = Bound(accumulated, ELEMENTARY_ROUNDOFFS * logs + 2 * linear, 0.0)
        yield bound, as_floats(map(tanh, thetas)), self.visible_floats or [0.0] * len(inputs)


@dataclass
class Member:
    name: str
    scale: float
    layers: list
    readout: object = None

    def answers(self, kind, rows):
        """The scaled value, fixed-point, and its bound, for each output of each row."""
        runs = [self.run(row) for row in rows]
        ranges = [max(max(magnitudes(trace[k].inputs)) for _, trace in runs) for k in range(len(self.layers))]
        numerator, denominator = self.scale.as_integer_ratio()
        answers = []
        for outputs, trace in runs:
            values = [value * numerator // denominator for value in outputs]
            bounds = [bound.times(abs(self.scale)) for bound in self.bounds(kind, trace, ranges)]
            answers.append([(value, with_last_rounding(bound, value)) for value, bound in zip(values, bounds)])
        self.report(runs)
        return answers

    def run(self, row):
        x, traces = row, []
        for layer in self.layers:
            x, trace = layer.forward(x)
            traces.append(trace)
        return self.readout.values(row, x), traces

    def bounds(self, kind, traces, ranges):
        for own, by_output, direct in self.readout.backward(traces[0].inputs, traces[-1].outputs):
            yield self.bound(kind, traces, ranges, own, by_output, direct)

    def bound(self, kind, traces, ranges, total, derivative, direct):
        inputs = traces[0].inputs
        for layer, trace, largest in reversed(list(zip(self.layers, traces, ranges))):
            slopes = self.readout.slopes if trace is traces[-1] else SLOPES
            own, derivative = layer.backward(trace, derivative, slopes)
            # The first layer's inputs follow below: spins are exact in every format, 8 bits included.
            exact = kind == "SPIN" and trace is traces[0]
            step = 0.0 if exact else largest / HALF_STEPS
            total = total.plus(own).plus(Bound(0.0, 0.0, step * math.fsum(magnitudes(derivative))))
        if kind == "SPIN":
            return total
        by_input = [a + b for a, b in zip(derivative, direct)]
        rounded = dot(magnitudes(by_input), magnitudes(inputs))
        return total.plus(Bound(rounded, rounded, 0.0))

    def report(self, runs):
        for index, layer in enumerate(self.layers):
            sums = [x for _, trace in runs for x in trace[index].sums]
            size = math.sqrt(math.fsum(x * x for x in sums) / len(sums))
            below = sum(x <= 0 for x in sums) / len(sums)
            large = sum(abs(x) > 4 for x in sums) / len(sums)
            print(f"    {self.name} layer {index} {layer.activation:8} sums: rms {size:5.2f},"
                  f" {below:4.0%} at most 0, {large:4.0%} beyond 4", file=sys.stderr)


def with_last_rounding(bound, value):
    rounding = abs(value) / ONE
    return bound.plus(Bound(rounding, rounding, 0.0))


def slices(flat, width):
    return [flat[start:start + width] for start in range(0, len(flat), width)]


# Ensembles.


def product(values):
    total = ONE
    for value in values:
        total = total * value >> FRACTION_BITS
    return total


COMBINATIONS = {
    "SINGLE": lambda values: values[0],
    "MAX": max,
    "MIN": min,
    "MEAN": lambda values: sum(values) // len(values),
    "PRODUCT": product,
}


def combined_bound(combination, values, bounds):
    if combination == "SINGLE":
        return bounds[0]
    if combination in ("MAX", "MIN"):
        return Bound(*map(max, zip(*bounds)))
    floats = magnitudes(as_floats(values))
    if combination == "MEAN":
        total = sum_of(bounds).times(1 / len(bounds))
        rounding = math.fsum(floats)
    else:
        others = [math.prod(floats[:k] + floats[k + 1:]) for k in range(len(floats))]
        total = sum_of(bound.times(other) for bound, other in zip(bounds, others))
        rounding = len(floats) * math.prod(floats)
    return total.plus(Bound(rounding, rounding, 0.0))


def sum_of(bounds):
    total = Bound(0.0, 0.0, 0.0)
    for bound in bounds:
        total = total.plus(bound)
    return total


# Files.


@dataclass
class Case:
    name: str
    combination: str
    kind: str = ""
    rows: Optional[list] = None
    members: Optional[list] = None

    def answers(self):
        """The combined value and its bound, for each output of each row."""
        for members in zip(*(member.answers(self.kind, self.rows) for member in self.members)):
            yield [self.combined(output) for output in zip(*members)]

    def combined(self, answers):
        values, bounds = zip(*answers)
        return COMBINATIONS[self.combination](values), combined_bound(self.combination, values, bounds)


def numbers(words, count):
    """`GRID EXPONENT seed SEED`, `spin seed SEED` or `constant VALUE`, taken off the front of the words."""
    grid = words.pop(0)
    if grid == "constant":
        return Numbers([int(words.pop(0))] * count, 0)
    exponent = 0 if grid == "spin" else int(words.pop(0))
    expect(words, "seed")
    longs = signed_longs(int(words.pop(0)), count)
    if grid == "spin":
        return Numbers([-1 if drawn < 0 else 1 for drawn in longs], 0)
    bits = GRID_BITS[grid]
    return Numbers([drawn >> (64 - bits) for drawn in longs], bits - 1 - exponent)


def shape(words):
    rows = int(words.pop(0))
    expect(words, "x")
    return rows, int(words.pop(0))


def expect(words, word):
    if words.pop(0) != word:
        raise ValueError(f"'{word}' is missing")


def optional(words, word, count):
    if words[:1] != [word]:
        return None
    words.pop(0)
    return numbers(words, count)


def dense(words):
    outputs, inputs = shape(words)
    weights = numbers(words, outputs * inputs)
    bias = optional(words, "bias", outputs)
    return Dense(outputs, inputs, weights, bias, words.pop(0))


def readout(words, member, inputs):
    kind = words.pop(0)
    if kind == "Identity":
        return Identity()
    if kind == "LogProdTwoCosh":
        return LogProdTwoCosh(optional(words, "visible", inputs))
    expect([kind], "SquaredDistance")
    expect(words, "center")
    return SquaredDistance(numbers(words, len(member.layers[-1].rows)))


def read_line(words, case):
    keyword = words.pop(0)
    if keyword == "inputs":
        case.kind = words.pop(0)
        rows, columns = shape(words)
        case.rows = slices(numbers(words, rows * columns).fixed(), columns)
        case.members = []
    elif keyword == "member":
        case.members.append(Member(words.pop(0), float(words.pop(0)), []))
    elif keyword == "dense":
        case.members[-1].layers.append(dense(words))
    elif keyword == "readout":
        case.members[-1].readout = readout(words, case.members[-1], len(case.rows[0]))
    else:
        raise ValueError(f"unknown keyword '{keyword}'")
    if words:
        raise ValueError(f"'{words[0]}' is too much")


def cases(path):
    """One after another, so that only one case's matrices are in memory."""
    case = None
    for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), 1):
        words = line.split()
        if not words or line.startswith("#"):
            continue
        if words[0] in ("case", "end"):
            if case:
                yield case
            if words[0] == "end":
                return
            case = Case(*words[1:])
            continue
        try:
            read_line(words, case)
        except (ValueError, IndexError, KeyError) as error:
            raise SystemExit(f"{path.name}:{number}: {error}") from error
    raise SystemExit(f"{path.name}:{number}: cut off, the last line must be 'end'")


def reference_text(value):
    wide = Context(prec=120, rounding=ROUND_HALF_EVEN)
    return f"{wide.divide(wide.create_decimal(value), wide.create_decimal(ONE)):.29e}"


def bound_text(bound):
    return f"{Context(prec=4, rounding=ROUND_CEILING).create_decimal_from_float(bound):.3e}"


def lines_of(case):
    print(f"{case.name}", file=sys.stderr)
    rows = list(case.answers())
    answers = [answer for row in rows for answer in row]
    values = as_floats(value for value, _ in answers)
    # RELU gives zeros, to which nothing is relative.
    told = [(abs(value), bound) for value, (_, bound) in zip(values, answers) if value]
    relative = max(bound.stored / value for value, bound in told) * 2 ** -11
    quantised = max(bound.quantised / value for value, bound in told)
    print(f"    references {min(values):.4g} to {max(values):.4g};"
          f" relative bound of float16 {relative:.1e}, int8 {quantised:.1e}", file=sys.stderr)
    yield f"case {case.name} {len(rows)} x {len(rows[0])}"
    for value, bound in answers:
        yield " ".join([reference_text(value), *map(bound_text, bound)])


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES
    definitions = RESOURCES / "cases.txt"
    lines = [line for case in cases(definitions) for line in lines_of(case)]
    references = (HEADER + "\n".join(lines + ["end"]) + "\n").encode("ascii")
    (folder / "references.txt").write_bytes(references)
    sums = [(hashlib.sha256(data).hexdigest(), name)
            for name, data in (("cases.txt", definitions.read_bytes()), ("references.txt", references))]
    (folder / "SHA256SUMS").write_bytes("".join(f"{digest}  {name}\n" for digest, name in sums).encode("ascii"))


if __name__ == "__main__":
    main()
