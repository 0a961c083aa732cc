package org.joulemark.probe.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.credential.Credentials;

/**
 * OpenIPMI's ipmi_sim, a BMC on loopback whose power is what a file says; its user has a password that needs care in
 * every quoting. It has cipher suite 3, answers DCMI to administrators only, and renews its reading every 50 ms.
 */
final class IpmiSimulator implements AutoCloseable {

  static final Duration UPDATE_INTERVAL = Duration.ofMillis(50);
  static final String USER = "joule";
  /** Some characters mean something to a shell, to ipmitool or to freeipmi; ipmi_sim itself takes no space and no "#". */
  static final String PASSWORD = "Kx9\\q'~m$5";

  private static final byte[] PRESENCE_PING = HexFormat.of().parseHex("0600ff06000011be80000000");
  /** Real, as the simulator's own clock is: of one that does not come to it at all. */
  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final Map<Bmcs, byte[]> COMPILED = new ConcurrentHashMap<>();

  private final Path folder;
  private final int port;
  private final Thread killer = new Thread(this::kill);
  private final List<NodePower> readings = new ArrayList<>();
  private Process process;

  private IpmiSimulator(Path folder, int port) throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    this.process = boot();
    Runtime.getRuntime().addShutdownHook(killer);
  }

  /** A BMC that is switched on and measures 340 W. */
  static IpmiSimulator start(Path folder) throws IOException, InterruptedException {
    return start(folder, Bmcs.WITH_DCMI);
  }

  /** What kinds of BMC there are. */
  enum Bmcs {
    WITH_DCMI, WITHOUT_DCMI, WITH_DCMI_SWITCHED_OFF
  }

  static IpmiSimulator start(Path folder, Bmcs kind) throws IOException, InterruptedException {
    for (String[] program : new String[][]{{"ipmi_sim", "openipmi"}, {"sdrcomp", "openipmi"},
      {"ipmitool", "ipmitool"}, {"ipmi-dcmi", "freeipmi-tools"}, {"ipmi-sensors", "freeipmi-tools"},
      {"cc", "gcc"}}) {
      assumeTrue(isInstalled(program[0]), program[0] + " is not installed: sudo apt install " + program[1]);
    }
    assumeTrue(Files.exists(Path.of("/usr/include/OpenIPMI/serv.h")),
        "the headers of OpenIPMI are not installed: sudo apt install libopenipmi-dev");
    int port = freePort();
    copySetUp(folder, port, kind);
    if (kind != Bmcs.WITHOUT_DCMI) {
      compile(folder, kind);
    }
    Path state = Files.createDirectories(folder.resolve("state/ipmi_sim/joulemark-bmc"));
    run(folder, "sdrcomp", "-o", state.resolve("sdr.20.main").toString(), "node.sdrs");
    return new IpmiSimulator(folder, port);
  }

  private static void compile(Path folder, Bmcs kind) throws IOException, InterruptedException {
    Path library = folder.resolve("dcmi_power.so");
    byte[] known = COMPILED.get(kind);
    if (known == null) {
      run(folder, "cc", "-shared", "-fPIC", "-o", library.toString(), "dcmi_power.c");
      COMPILED.put(kind, Files.readAllBytes(library));
    } else {
      Files.write(library, known);
    }
  }

  private static void copySetUp(Path folder, int port, Bmcs kind) throws IOException {
    Files.writeString(folder.resolve("power_w"), "340\n");
    try (Stream<Path> files = Files.list(sharedSetUp())) {
      for (Path file : files.toList()) {
        String text = Files.readString(file)
            .replace("@DIR@", folder.toString())
            .replace("addr 127.0.0.1 9001", "addr 127.0.0.1 " + port)
            .replace("\"mark\"", '"' + PASSWORD + '"')
            .replace("period_ms=500", "period_ms=" + UPDATE_INTERVAL.toMillis())
            .replace("poll 500 file", "poll " + UPDATE_INTERVAL.toMillis() + " file");
        String ofKind = switch (kind) {
          case WITH_DCMI -> text;
          case WITHOUT_DCMI -> text.replaceAll("(?m)^loadlib.*$", "");
          case WITH_DCMI_SWITCHED_OFF -> text.replace("r[18] = 0x40", "r[18] = 0x00");
        };
        Files.writeString(folder.resolve(file.getFileName()), ofKind);
      }
    }
  }

  private static Path sharedSetUp() {
    Optional<Path> found = Optional.empty();
    for (Path at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
      found = Optional.of(at.resolve("shared/ipmi-sim")).filter(Files::isDirectory);
    }
    assumeTrue(found.isPresent(), "shared/ipmi-sim, the set-up of the simulated BMC, does not lie beside the checkout");
    return found.orElseThrow();
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(Path::of)
        .anyMatch(path -> Files.isExecutable(path.resolve(program)));
  }

  private static int freePort() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve(command[0] + ".log");
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return gone.toString();
    }
  }

  private Process boot() throws IOException, InterruptedException {
    Path log = folder.resolve("ipmi_sim.log");
    Process started = new ProcessBuilder("ipmi_sim", "-n", "-c", "lan-dcmi.conf", "-f", "node.emu", "-s", "state")
        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!answersPing()) {
      started.waitFor(10, TimeUnit.MILLISECONDS);
      assertThat(started.isAlive() && System.nanoTime() < end).as(() -> "ipmi_sim starts: " + read(log)).isTrue();
    }
    return started;
  }

  private boolean answersPing() throws IOException {
    try (var socket = new DatagramSocket()) {
      socket.connect(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(100);
      socket.send(new DatagramPacket(PRESENCE_PING, PRESENCE_PING.length));
      socket.receive(new DatagramPacket(new byte[64], 64));
      return true;
    } catch (SocketTimeoutException | PortUnreachableException notYet) {
      return false;
    }
  }

  /** What the node draws from now on; returns once both readings tell it, whatever time the simulator takes. */
  void draw(int watts) throws IOException, InterruptedException {
    // Renamed into place: the simulator must not find an empty file.
    Path next = Files.writeString(folder.resolve("power_w.next"), watts + "\n");
    Files.move(next, folder.resolve("power_w"), StandardCopyOption.ATOMIC_MOVE);
    long end = System.nanoTime() + START_LIMIT.toNanos();
    for (NodePower reading : readings()) {
      while (reading.watts() != watts) {
        assertThat(System.nanoTime()).as("the simulator shows %d W", watts).isLessThan(end);
      }
    }
  }

  /** While the simulator still takes leave of them. */
  private void endReadings() {
    readings.forEach(NodePower::close);
    readings.clear();
  }

  private List<NodePower> readings() throws InterruptedException {
    if (readings.isEmpty()) {
      var bmc = new Bmc.Lan("127.0.0.1", port, 3, PrivilegeLevel.ADMINISTRATOR, new Credentials(USER, PASSWORD));
      var inquiry = new Inquiry(new ToolPrograms(Optional.empty()), bmc, START_LIMIT, TimeSource.system());
      readings.add(new IpmitoolDcmi(inquiry));
      readings.add(IpmitoolSensor.open(inquiry, "DC_Power", START_LIMIT));
    }
    return readings;
  }

  /** The probe with defaults that lead to this BMC, and its user's name and password in the environment. */
  IpmiProbe probe(Map<String, String> settings) {
    return probe(settings, Map.of("BMC_USER", USER, "BMC_PASSWORD", PASSWORD));
  }

  IpmiProbe probe(Map<String, String> settings, Map<String, String> environment) {
    var defaults = new HashMap<>(Map.of("host", "127.0.0.1", "port", String.valueOf(port), "cipherSuite", "3",
        "workarounds", "opensesspriv", "sensor", "DC_Power", "timeoutSeconds", "10", "updateIntervalSeconds",
        String.valueOf(UPDATE_INTERVAL.toMillis() / 1e3)));
    defaults.putAll(settings);
    return new IpmiProbe(environment, Path.of("/dev"), defaults);
  }

  void kill() {
    process.destroyForcibly();
  }

  void reboot() throws IOException, InterruptedException {
    endReadings();
    kill();
    process.waitFor();
    process = boot();
  }

  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    run(folder, "kill", "-" + name, String.valueOf(process.pid()));
  }

  @Override
  public void close() {
    endReadings();
    kill();
    process.onExit().join();
    Runtime.getRuntime().removeShutdownHook(killer);
  }
}
