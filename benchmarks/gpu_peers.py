#!/usr/bin/env python3
"""PyTorch and ONNX Runtime as peers of joulemark's kernels, started and asked by `benchmarks/run gpu`.

    python3 gpu_peers.py gpu|cpu

Computes on the first GPU, or on the processors where cpu is said or there is no GPU that the library can use. Each line of
standard input asks for something and is answered by one line, with tabs between fields: `ok` and fields, or `failed` and a
reason.

    library MODULE              its version and where it computes
    prepare MODULE WAY FOLDER   reads a network and its rows (PeerFiles.java says how they are written), puts both where they
                                are computed with, runs once; a number for it and a title
    run NUMBER RUNS             the seconds that so many runs took, all work finished at both edges
    errors NUMBER               how far the answers are from the references, over all rows: the largest deviation, and the largest
                                of a row beside the largest magnitude in the row of the reference
    release NUMBER              gives back its memory

The way `literal` is a network as its formula reads. `fastest` is the fastest of all ways below, at the fastest of some sizes of the
chunks that a batch is cut into; `rewritten` the same among ways that multiply factors before they take a logarithm, which
overflows for weights not much larger. `products` are the layers' matrix products alone. A way that answers wrong is none.
"""

import gc
import math
import os
import sys
import time
from functools import cached_property
from pathlib import Path
from typing import Callable, NamedTuple, Optional

try:
    import numpy
except ImportError:
    numpy = None

# A compiler in this process leaves nobody behind when the process is killed.
os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")

# 1.29.0 sends telemetry; later ones were not looked at.
ONNX_RUNTIME_VERSION = "1.28.0"
# A chunk and what is made of it fit a processor's caches, or a GPU's.
CHUNK_ROWS = {"cpu": (128, 512, 2048, 8192), "gpu": (32768, 131072)}
TRIALS = 3
WRONG_FROM = {"float32": 1e-3, "float64": 1e-10}


class Refused(Exception):
    """What cannot be done; its text is the reason."""


class Layer(NamedTuple):
    weights: "numpy.ndarray"  # inputs x outputs
    bias: Optional["numpy.ndarray"]
    activation: str


class Network:
    """A network, and the rows that a batch repeats."""

    def __init__(self):
        self.element = ""
        self.layers = []
        self.readout = ""
        self.constants = None  # a centre, or a visible bias
        self.inputs = None
        self.references = None
        self.rows = 0  # of the batch

    @cached_property
    def batch(self):
        repeats = -(-self.rows // len(self.inputs))
        return numpy.tile(self.inputs.astype(self.element), (repeats, 1))[: self.rows]

    def errors(self, answers):
        """`answers` gives those of a range of rows as a matrix of float64."""
        absolute = relative = 0.0
        for start in range(0, self.rows, len(self.references)):
            end = min(start + len(self.references), self.rows)
            references = self.references[: end - start]
            deviations = numpy.abs(answers(start, end) - references).max(axis=1)
            absolute = numpy.maximum(absolute, deviations.max())
            relative = numpy.maximum(relative, (deviations / numpy.abs(references).max(axis=1)).max())
        return float(absolute), float(relative)


def read_network(folder):
    numbers = numpy.fromfile(folder / "numbers", dtype="<f8")
    position = 0

    def take(rows, columns):
        nonlocal position
        matrix = numbers[position : position + rows * columns].reshape(rows, columns)
        position += rows * columns
        return matrix

    network = Network()
    for line in (folder / "network").read_text().splitlines():
        name, *words = line.split()
        if name == "element":
            network.element = words[0]
        elif name == "rows":
            network.rows = int(words[0])
        elif name == "layer":
            inputs, outputs = int(words[0]), int(words[1])
            weights = numpy.ascontiguousarray(take(outputs, inputs).T)
            network.layers.append(Layer(weights, take(1, outputs)[0] if words[3] == "bias" else None, words[2]))
        elif name == "readout":
            network.readout = words[0]
            if words[0] == "squared-distance":
                network.constants = take(1, network.layers[-1].weights.shape[1])[0]
            elif words[1:] == ["bias"]:
                network.constants = take(1, network.layers[0].weights.shape[0])[0]
        elif name == "inputs":
            network.inputs = take(int(words[0]), int(words[1]))
        elif name == "references":
            network.references = take(int(words[0]), int(words[1]))
    return network


class Way(NamedTuple):
    """A way to evaluate a network: `make` readies it for a batch cut into chunks of so many rows."""

    title: str
    make: Callable
    whole_batch_only: bool = False


class Work(NamedTuple):
    """Something that is ready to run."""

    title: str
    network: Network
    seconds: Callable  # of so many runs
    answers: Callable  # those to a range of rows, as float64

    def errors(self):
        return self.network.errors(self.answers)

    def is_right(self):
        return self.errors()[1] < WRONG_FROM[self.network.element]


def fastest(ways, network, chunk_rows):
    """Tries every way with every size of chunks; those that fail or answer wrong are named on standard error."""
    best, least = None, math.inf
    sizes = [network.rows] + [rows for rows in chunk_rows if rows < network.rows]
    for way in ways:
        for rows in sizes[:1] if way.whole_batch_only else sizes:
            try:
                work = way.make(rows)
                seconds = min(work.seconds(1) for _ in range(1 + TRIALS))
                if not work.is_right():
                    raise Refused("answers wrong, relative error %.1e" % work.errors()[1])
            except Exception as failure:
                print("peers: %s is left out: %s" % (way.title, reason(failure)), file=sys.stderr)
                break
            if seconds < least:
                best, least = work, seconds
    if best is None:
        raise Refused("no way to evaluate it works")
    return best if len(ways) == 1 else best._replace(title="fastest of %d: %s" % (len(ways), best.title))


def titled(title, chunk, rows):
    return title if chunk == rows else "%s, %d rows at a time" % (title, chunk)


def reason(failure):
    text = str(failure).strip() or type(failure).__name__
    return " ".join(text.splitlines()[0].split())


# PyTorch


class Torch:
    def __init__(self, wanted):
        import torch

        self.torch = torch
        self.on_gpu = wanted == "gpu" and torch.cuda.is_available()
        self.device = torch.device("cuda" if self.on_gpu else "cpu")
        torch.backends.cuda.matmul.allow_tf32 = False

    def description(self):
        if self.on_gpu:
            return "%s on cuda: %s, TF32 off" % (self.torch.__version__, self.torch.cuda.get_device_name())
        return "%s on cpu, %d threads" % (self.torch.__version__, self.torch.get_num_threads())

    def prepare(self, way, network, folder):
        if network.readout == "squared-distance":
            ways = self.score_ways(network)
        elif network.readout == "log-prod-two-cosh":
            ways = self.rewritten_amplitude_ways(network) if way == "rewritten" else self.amplitude_ways(network)
        else:
            ways = [self.products(network)]
        if way == "literal":
            return ways[0].make(network.rows)
        return fastest(ways, network, CHUNK_ROWS["gpu" if self.on_gpu else "cpu"])

    def release(self):
        self.torch._dynamo.reset()
        gc.collect()
        if self.on_gpu:
            self.torch.cuda.empty_cache()

    def tensor(self, array, element):
        return self.torch.tensor(numpy.asarray(array).astype(element)).to(self.device)

    def way(self, title, network, function, compiled=False):
        """`function` takes rows and gives a number for each."""
        inputs = self.tensor(network.batch, network.element)

        def make(chunk):
            if not compiled:
                return self.work(title, network, inputs, function, chunk)
            # What was compiled of the same lines before would be tried first, and given up after some trials.
            self.torch._dynamo.reset()
            return self.work(title, network, inputs, self.torch.compile(function, dynamic=False), chunk)

        return Way(title, make, whole_batch_only=compiled)

    def work(self, title, network, inputs, function, chunk):
        outputs = self.torch.empty(network.rows, dtype=inputs.dtype, device=self.device)
        if chunk == network.rows:

            def once():
                nonlocal outputs
                outputs = function(inputs)

        else:

            def once():
                for start in range(0, network.rows, chunk):
                    outputs[start : start + chunk] = function(inputs[start : start + chunk])

        return Work(
            titled(title, chunk, network.rows),
            network,
            self.timer(once),
            lambda start, end: outputs[start:end].double().cpu().numpy().reshape(end - start, -1),
        )

    def timer(self, once):
        def seconds(runs):
            with self.torch.inference_mode():
                self.synchronize()
                start = time.perf_counter()
                for _ in range(runs):
                    once()
                self.synchronize()
                return time.perf_counter() - start

        return seconds

    def synchronize(self):
        if self.on_gpu:
            self.torch.cuda.synchronize()

    # Deep SVDD: |out - c|^2 behind dense layers.

    def score_ways(self, network):
        torch = self.torch
        functional = torch.nn.functional
        activations = {"elu": functional.elu, "relu": torch.relu, "tanh": torch.tanh, "identity": lambda x: x}
        in_place = {
            "elu": lambda x: functional.elu(x, inplace=True),
            "relu": torch.relu_,
            "tanh": torch.tanh_,
            "identity": lambda x: x,
        }
        names = [layer.activation for layer in network.layers]
        weights = [self.tensor(layer.weights, network.element) for layer in network.layers]
        transposed = [matrix.t().contiguous() for matrix in weights]
        biases = [self.bias(layer, network.element) for layer in network.layers]
        center = self.tensor(network.constants, network.element)

        def literal(x):
            for name, matrix, bias in zip(names, transposed, biases):
                x = activations[name](functional.linear(x, matrix, bias))
            return ((x - center) ** 2).sum(1)

        def differences(x, activate):
            for name, matrix, bias in zip(names[:-1], weights, biases):
                x = activate[name](torch.addmm(bias, x, matrix))
            return torch.addmm(biases[-1] - center, x, weights[-1])

        def center_in_bias(x):
            return differences(x, activations).square().sum(1)

        def all_in_place(x):
            return differences(x, in_place).square_().sum(1)

        def dot_product(x):
            out = differences(x, in_place)
            return torch.linalg.vecdot(out, out)

        if names[-1] != "identity":
            raise Refused("the centre can be part of a bias only where the last layer has no activation")
        return [
            self.way("as the formula reads", network, literal),
            self.way("c in the bias", network, center_in_bias),
            self.way("c in the bias, in place", network, all_in_place),
            self.way("c in the bias, in place, vecdot", network, dot_product),
            self.way("c in the bias, torch.compile", network, center_in_bias, compiled=True),
        ]

    def bias(self, layer, element):
        return self.tensor(numpy.zeros(layer.weights.shape[1]) if layer.bias is None else layer.bias, element)

    def products(self, network):
        """Into memory that is there already."""
        torch = self.torch

        inputs = self.tensor(network.batch, network.element)

        def make(chunk):
            weights = [self.tensor(layer.weights, network.element) for layer in network.layers]
            hidden = [torch.empty((chunk, w.shape[1]), dtype=w.dtype, device=self.device) for w in weights[:-1]]
            outputs = torch.empty((network.rows, weights[-1].shape[1]), dtype=inputs.dtype, device=self.device)

            def once():
                for start in range(0, network.rows, chunk):
                    x = inputs[start : start + chunk]
                    for matrix, out in zip(weights, hidden):
                        x = torch.mm(x, matrix, out=out[: len(x)])
                    torch.mm(x, weights[-1], out=outputs[start : start + chunk])

            return Work(
                titled("matrix products alone", chunk, network.rows),
                network,
                self.timer(once),
                lambda start, end: outputs[start:end].double().cpu().numpy(),
            )

        return Way("matrix products alone", make)

    # Boltzmann machines: a.s + sum_j ln(2 cosh theta_j).

    def amplitude_ways(self, network):
        torch = self.torch
        machine = Machine(self, network)

        def literal(s):
            return machine.with_visible(s, torch.log(2 * torch.cosh(machine.theta(s))).sum(1))

        def log1p(s):
            magnitude = machine.theta(s).abs()
            return machine.with_visible(s, (magnitude + torch.log1p(torch.exp(-2 * magnitude))).sum(1))

        def log1p_in_place(s):
            magnitude = machine.theta(s).abs_()
            return machine.with_visible(s, torch.mul(magnitude, -2).exp_().log1p_().add_(magnitude).sum(1))

        def log_add_exp(s):
            theta = machine.theta(s)
            return machine.with_visible(s, torch.logaddexp(theta, -theta).sum(1))

        def softplus(s):
            # Above the threshold it returns its argument, which must be exact in float64 too.
            return torch.nn.functional.softplus(machine.two_theta(s), threshold=40).sum(1) + machine.linear(s)

        def log_exp(s):
            return machine.two_theta(s).exp_().log1p_().sum(1) + machine.linear(s)

        return [
            self.way("log(2 cosh theta)", network, literal),
            self.way("abs + log1p(exp(-2 abs))", network, log1p),
            self.way("abs + log1p(exp(-2 abs)) in place", network, log1p_in_place),
            self.way("logaddexp(theta, -theta)", network, log_add_exp),
            self.way("softplus(2 theta) - theta", network, softplus),
            self.way("log1p(exp(2 theta)) - theta in place", network, log_exp),
            self.way("abs + log1p(exp(-2 abs)), torch.compile", network, log1p, compiled=True),
            self.way("softplus(2 theta) - theta, torch.compile", network, softplus, compiled=True),
        ]

    def rewritten_amplitude_ways(self, network):
        machine = Machine(self, network)
        sites, units = network.layers[0].weights.shape

        def product_of_slices(s):
            factors = machine.two_theta(s).exp().add(1).view(len(s), units // sites, sites)
            return factors.prod(1).log().sum(1) + machine.linear(s)

        return [
            self.way("log(product of slices)", network, product_of_slices),
            self.way("log(product of slices), torch.compile", network, product_of_slices, compiled=True),
        ]


class Machine:
    """The parts of a Boltzmann machine."""

    def __init__(self, library, network):
        (layer,) = network.layers
        sites, units = layer.weights.shape
        bias = numpy.zeros(units) if layer.bias is None else layer.bias
        visible = numpy.zeros(sites) if network.constants is None else network.constants

        def tensor(array):
            return library.tensor(array, network.element)

        self.torch = library.torch
        self.weights, self.bias = tensor(layer.weights), tensor(bias)
        self.twice_weights, self.twice_bias = tensor(2 * layer.weights), tensor(2 * bias)
        self.linear_weights = tensor((visible - layer.weights.sum(1)).reshape(sites, 1))
        self.linear_bias = tensor([-bias.sum()])
        self.visible_bias = tensor(visible) if visible.any() else None

    def theta(self, s):
        return self.torch.addmm(self.bias, s, self.weights)

    def two_theta(self, s):
        return self.torch.addmm(self.twice_bias, s, self.twice_weights)

    def with_visible(self, s, amplitude):
        """Adds a.s, where there is an a."""
        return amplitude if self.visible_bias is None else amplitude + s @ self.visible_bias

    def linear(self, s):
        """a.s - sum_j theta_j."""
        return self.torch.addmm(self.linear_bias, s, self.linear_weights)[:, 0]


# ONNX Runtime


class OnnxRuntime:
    def __init__(self, wanted):
        import onnxruntime

        if onnxruntime.__version__ != ONNX_RUNTIME_VERSION:
            raise Refused(
                "onnxruntime is %s, this comparison is with %s alone; pip install onnxruntime-gpu==%s"
                % (onnxruntime.__version__, ONNX_RUNTIME_VERSION, ONNX_RUNTIME_VERSION)
            )
        self.onnxruntime = onnxruntime
        self.on_gpu = wanted == "gpu" and "CUDAExecutionProvider" in onnxruntime.get_available_providers()
        if self.on_gpu and hasattr(onnxruntime, "preload_dlls"):
            onnxruntime.preload_dlls()

    def description(self):
        where = "cuda, TF32 off" if self.on_gpu else "cpu"
        return "%s on %s" % (self.onnxruntime.__version__, where)

    def prepare(self, way, network, folder):
        of_way = {"literal": ["literal"], "fastest": ["literal", "written"], "rewritten": ["rewritten"]}[way]
        graphs = [graph for prefix in of_way for graph in sorted(folder.glob(prefix + "-*.onnx"))]
        ways = [self.way(network, graph) for graph in graphs]
        if way == "literal":
            return ways[0].make(network.rows)
        return fastest(ways, network, CHUNK_ROWS["gpu" if self.on_gpu else "cpu"])

    def release(self):
        gc.collect()

    def way(self, network, graph):
        title = graph.stem.split("-", 1)[1]
        return Way(title, lambda chunk: self.work(title, network, self.session(graph), chunk))

    def session(self, graph):
        options = self.onnxruntime.SessionOptions()
        if not self.on_gpu:
            return self.onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
        # An operator that the provider lacks is an error, not a way through the host.
        options.add_session_config_entry("session.disable_cpu_ep_fallback", "1")
        cuda = {"use_tf32": "0", "arena_extend_strategy": "kSameAsRequested"}
        session = self.onnxruntime.InferenceSession(str(graph), options, providers=[("CUDAExecutionProvider", cuda)])
        if session.get_providers()[0] != "CUDAExecutionProvider":
            raise Refused("ONNX Runtime does not start its CUDA provider")
        return session

    def work(self, title, network, session, chunk):
        value = self.onnxruntime.OrtValue
        device = "cuda" if self.on_gpu else "cpu"
        bindings, outputs = [], []
        for start in range(0, network.rows, chunk):
            rows = value.ortvalue_from_numpy(network.batch[start : start + chunk], device, 0)
            output = value.ortvalue_from_shape_and_type([rows.shape()[0], 1], numpy.dtype(network.element).type, device, 0)
            binding = session.io_binding()
            binding.bind_ortvalue_input("inputs", rows)
            binding.bind_ortvalue_output("outputs", output)
            bindings.append((binding, rows))
            outputs.append(output)

        def seconds(runs):
            start = time.perf_counter()
            for _ in range(runs):
                for binding, _ in bindings:
                    session.run_with_iobinding(binding)
                for binding, _ in bindings:
                    binding.synchronize_outputs()
            return time.perf_counter() - start

        def answers(start, end):
            joined = numpy.concatenate([outputs[index].numpy() for index in range(start // chunk, (end - 1) // chunk + 1)])
            first = start // chunk * chunk
            return joined[start - first : end - first].astype("f8")

        return Work(titled(title, chunk, network.rows), network, seconds, answers)


# The conversation


class Conversation:
    LIBRARIES = {"torch": Torch, "onnxruntime": OnnxRuntime}

    def __init__(self, wanted):
        self.wanted = wanted
        self.libraries = {}
        self.work = {}

    def answer(self, line):
        request, *words = line.rstrip("\n").split("\t")
        handler = getattr(self, "on_" + request, None)
        if handler is None:
            raise Refused("there is no request '%s'" % request)
        return handler(*words)

    def on_library(self, module):
        if numpy is None:
            raise Refused("No module named 'numpy'")
        self.libraries[module] = self.LIBRARIES[module](self.wanted)
        return [self.libraries[module].description()]

    def on_prepare(self, module, way, folder):
        network = read_network(Path(folder))
        work = self.libraries[module].prepare(way, network, Path(folder))
        work.seconds(1)
        number = str(len(self.work))
        self.work[number] = (module, work)
        return [number, work.title]

    def on_run(self, number, runs):
        return [repr(self.work[number][1].seconds(int(runs)))]

    def on_errors(self, number):
        return [java_number(error) for error in self.work[number][1].errors()]

    def on_release(self, number):
        module, _ = self.work[number]
        self.work[number] = (module, None)
        self.libraries[module].release()
        return []


def java_number(number):
    if math.isnan(number):
        return "NaN"
    return repr(number) if math.isfinite(number) else "Infinity"


def main(wanted):
    # Libraries print what they like; the answers go where they cannot.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    conversation = Conversation(wanted)
    for line in sys.stdin:
        try:
            fields = ["ok"] + conversation.answer(line)
        except Exception as failure:
            fields = ["failed", reason(failure)]
        print("\t".join(fields), file=answers, flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except KeyboardInterrupt:
        sys.exit(130)
