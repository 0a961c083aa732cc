package org.joulemark.tck.mutant;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** A backend made of parts, so that a mutant is a right one with one part exchanged. */
record ToyBackend(
    String id,
    List<SettingDeclaration> settings,
    Supplier<Support> availability,
    List<String> flags,
    Predicate<CompileRequest> stochastic,
    Function<CompileRequest, Support> support,
    Function<CompileRequest, CompiledNetwork> compiler) implements InferenceBackend {

  /** Conforms: float64 and float32, every network. */
  static ToyBackend right() {
    return new ToyBackend(
        "toy", List.of(), Support::yes, List.of(), _ -> false, ToyBackend::float64And32, ToyBackend::compileRight);
  }

  /** Float16 alone; conforms where the arithmetic holds sums in float32, as the api has it. */
  static ToyBackend float16(PlainArithmetic arithmetic) {
    return right()
        .called("toy-float16")
        .supporting(
            request -> request.precision() == Precision.FLOAT16 ? Support.yes() : Support.no("float16 alone"))
        .compiling(request -> compile(request, ElementType.FLOAT32, arithmetic));
  }

  static Support float64And32(CompileRequest request) {
    return switch (request.precision()) {
      case FLOAT64, FLOAT32 -> Support.yes();
      case FLOAT16, BFLOAT16, INT8, ANALOG -> Support.no("the toy computes in float64 and float32");
    };
  }

  static CompiledNetwork compileRight(CompileRequest request) {
    return request.precision() == Precision.FLOAT64
        ? compile(request, ElementType.FLOAT64, PlainArithmetic.float64())
        : compile(request, ElementType.FLOAT32, PlainArithmetic.float32());
  }

  static CompiledNetwork compile(CompileRequest request, ElementType elementType, RowArithmetic arithmetic) {
    return new ToyNetwork(request.network(), request.batchRows(), elementType, arithmetic);
  }

  ToyBackend called(String otherId) {
    return new ToyBackend(otherId, settings, availability, flags, stochastic, support, compiler);
  }

  ToyBackend with(List<SettingDeclaration> otherSettings) {
    return new ToyBackend(id, otherSettings, availability, flags, stochastic, support, compiler);
  }

  ToyBackend answering(Supplier<Support> otherAvailability) {
    return new ToyBackend(id, settings, otherAvailability, flags, stochastic, support, compiler);
  }

  ToyBackend asking(List<String> otherFlags) {
    return new ToyBackend(id, settings, availability, otherFlags, stochastic, support, compiler);
  }

  ToyBackend drawing(Predicate<CompileRequest> otherStochastic) {
    return new ToyBackend(id, settings, availability, flags, otherStochastic, support, compiler);
  }

  ToyBackend supporting(Function<CompileRequest, Support> otherSupport) {
    return new ToyBackend(id, settings, availability, flags, stochastic, otherSupport, compiler);
  }

  /** Compiles otherwise; what is refused is still refused. */
  ToyBackend compiling(Function<CompileRequest, CompiledNetwork> otherCompiler) {
    return new ToyBackend(id, settings, availability, flags, stochastic, support, otherCompiler);
  }

  @Override
  public String description() {
    return "a toy for the test of the TCK";
  }

  @Override
  public Support available(Settings given) {
    return availability.get();
  }

  @Override
  public List<String> jvmArguments(Settings given) {
    return flags;
  }

  @Override
  public Support supports(CompileRequest request) {
    return support.apply(request);
  }

  @Override
  public boolean isStochastic(CompileRequest request) {
    return stochastic.test(request);
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    if (supports(request) instanceof Support.No(String reason)) {
      throw new IllegalArgumentException(reason);
    }
    return compiler.apply(request);
  }
}
