package org.joulemark.backend.tornado;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.DeviceBackend;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.tornado.device.DeviceChoice;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.joulemark.backend.tornado.kernel.Geometry;
import org.joulemark.backend.tornado.network.GpuNetworks;
import org.joulemark.backend.tornado.network.KernelChoice;
import org.joulemark.backend.tornado.network.Products;
import org.joulemark.backend.tornado.sdk.TornadoSdk;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates networks on a GPU, through the TornadoVM at {@code TORNADOVM_HOME}, in the binary formats from 64 to 16 bits. What is asked for is done
 * on the device that was asked for, or refused.
 */
public final class TornadoGpuBackend implements InferenceBackend, DeviceBackend {

  static final String KERNEL = "kernel";
  static final String DEVICE = "device";
  static final String TILE = "tile";
  static final String PRODUCTS = "products";

  /** A kernel that cannot be compiled is an error, and nothing runs on the host instead. */
  private static final String NO_BAIL_OUT = "-Dtornado.recover.bailout=False";
  /** In place of TornadoVM's fast relaxed arithmetic, in which 3f / 0 is NaN; -w, no warnings, is as harmless as an option gets. */
  private static final String STRICT_ARITHMETIC = "-Dtornado.opencl.compiler.flags=-w";
  /** TornadoVM's own limit is 4 GB on any device; this backend knows the device's memory and what a network needs. */
  private static final String NO_MEMORY_LIMIT = "-Dtornado.device.memory=1048576MB";

  private final @Nullable String sdkHome;

  public TornadoGpuBackend() {
    this(System.getenv(TornadoSdk.HOME_VARIABLE));
  }

  /** For tests: with an SDK elsewhere, or null for none. */
  TornadoGpuBackend(@Nullable String sdkHome) {
    this.sdkHome = sdkHome;
  }

  @Override
  public String id() {
    return "tornado-gpu";
  }

  @Override
  public String description() {
    return "GPUs, through TornadoVM (OpenCL, CUDA)";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(
        new SettingDeclaration(
            DEVICE,
            new SettingType.Text(),
            DeviceChoice.AUTO,
            "an index of joulemark list --devices, a part of a device's name, gpu for the first GPU, or auto: the first GPU, "
                + "else the first device of any kind, which the row names"),
        new SettingDeclaration(
            KERNEL,
            new SettingType.Choice(KernelChoice.AUTO, KernelChoice.DENSE.id(), KernelChoice.EXP_TABLE.id()),
            KernelChoice.AUTO,
            "how a network is evaluated; auto takes exp-table where it applies, else dense"),
        new SettingDeclaration(
            TILE,
            new SettingType.Text(),
            GpuNetworks.AUTO_TILE,
            "side of a work group's tile of a matrix product: 32, 64 or 128; auto measures each once and takes, layer by "
                + "layer, the fastest"),
        new SettingDeclaration(
            PRODUCTS,
            new SettingType.Choice(Products.OWN.id(), Products.VENDOR.id()),
            Products.OWN.id(),
            "who computes matrix products: own kernels, or the library of the device's maker (cuBLAS, by CUDA alone)"));
  }

  @Override
  public Support available(Settings settings) {
    try {
      networks(settings);
      return Support.yes();
    } catch (InvalidInputException missing) {
      return Support.no(missing.getMessage());
    }
  }

  /**
   * Those of the SDK, and none where there is no SDK that fits. TornadoVM reads the class files of kernels through the system class
   * loader, which sees their jar by the boot class path; plugins see it behind their own jars.
   */
  @Override
  public List<String> jvmArguments(Settings settings) {
    return switch (sdk()) {
      case TornadoSdk.Lookup.Missing _ -> List.of();
      case TornadoSdk.Lookup.Found(TornadoSdk sdk) -> {
        List<String> arguments = new ArrayList<>(sdk.jvmArguments());
        arguments.addAll(List.of(NO_BAIL_OUT, STRICT_ARITHMETIC, NO_MEMORY_LIMIT));
        Path kernels = kernels();
        if (Files.isRegularFile(kernels)) {
          arguments.add("-Xbootclasspath/a:" + kernels);
        }
        yield List.copyOf(arguments);
      }
    };
  }

  @Override
  public List<ComputeDevice> devices() {
    requireSdk();
    return describe(TornadoDevices.all());
  }

  @Override
  public ComputeDevice device(Settings settings) {
    requireSdk();
    return unit(settings).device();
  }

  private static List<ComputeDevice> describe(List<TornadoDevices.Unit> units) {
    return units.stream().map(TornadoDevices.Unit::device).toList();
  }

  @Override
  public Support supports(CompileRequest request) {
    return switch (reply(request)) {
      case GpuNetworks.Reply.Taken _ -> Support.yes();
      case GpuNetworks.Reply.Refused(String reason) -> Support.no(reason);
    };
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    return switch (reply(request)) {
      case GpuNetworks.Reply.Taken(Supplier<CompiledNetwork> compile) -> compile.get();
      case GpuNetworks.Reply.Refused(String reason) -> throw new IllegalArgumentException(reason);
    };
  }

  private GpuNetworks.Reply reply(CompileRequest request) {
    try {
      return networks(request.settings()).reply(request);
    } catch (InvalidInputException missing) {
      return new GpuNetworks.Reply.Refused(missing.getMessage());
    }
  }

  /**
   * What the device of these settings takes.
   *
   * @throws InvalidInputException where the SDK, its driver or the device is missing
   */
  private GpuNetworks networks(Settings settings) {
    TornadoSdk sdk = requireSdk();
    return new GpuNetworks(
        sdk, unit(settings), settings.text(KERNEL), settings.text(TILE), settings.text(PRODUCTS));
  }

  private static TornadoDevices.Unit unit(Settings settings) {
    List<TornadoDevices.Unit> units = TornadoDevices.all();
    return switch (DeviceChoice.of(settings.text(DEVICE), describe(units))) {
      case DeviceChoice.Nothing(String reason) -> throw new InvalidInputException(reason);
      case DeviceChoice.Chosen(int index) -> units.get(index);
    };
  }

  private TornadoSdk requireSdk() {
    return switch (sdk()) {
      case TornadoSdk.Lookup.Found(TornadoSdk sdk) -> sdk;
      case TornadoSdk.Lookup.Missing(String reason) -> throw new InvalidInputException(reason);
    };
  }

  private TornadoSdk.Lookup sdk() {
    return TornadoSdk.at(sdkHome, Runtime.version().feature());
  }

  private static Path kernels() {
    try {
      return Path.of(Geometry.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
