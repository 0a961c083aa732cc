package org.joulemark.probe.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSourceTest {

  private static final String SECRET = "p\\a=ss #w\"ord ";

  @TempDir
  private Path folder;

  @BeforeAll
  static void requirePosixPermissions() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "SKIPPED: this file system has no POSIX permissions; run on Linux or macOS");
  }

  @Test
  void readsAFileThatOnlyItsOwnerCanRead() throws IOException {
    Path file = file("user=admin\npassword=geheim\n", "rw-------");

    assertThat(find(file)).isEqualTo(new Credentials("admin", "geheim"));
  }

  @Test
  void keepsAPasswordAsItStands() throws IOException {
    Path file = file("user=admin\npassword=" + SECRET + "\n", "rw-------");

    assertThat(find(file).password()).isEqualTo(SECRET);
  }

  @Test
  void readsLinesInAnyOrderAndPassesOverOthers() throws IOException {
    Path file = file("# the BMC of node 7\npassword=x\n\nuser=admin", "r--------");

    assertThat(find(file).user()).isEqualTo("admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void refusesAFileThatOthersCanReadOrWriteAndSaysTheCommand(String permissions) throws IOException {
    Path file = file("user=admin\npassword=" + SECRET + "\n", permissions);

    assertThatThrownBy(() -> find(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("run: chmod 600 " + file).hasMessageNotContaining(SECRET);
  }

  @Test
  void namesTheLineThatIsMissing() throws IOException {
    Path file = file("user=admin\npasswort=" + SECRET + "\n", "rw-------");

    assertThatThrownBy(() -> find(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(file.toString(), "password=").hasMessageNotContaining(SECRET);
  }

  @Test
  void refusesAnEmptyPassword() throws IOException {
    Path file = file("user=admin\npassword=\n", "rw-------");

    assertThatThrownBy(() -> find(file)).isInstanceOf(InvalidInputException.class).hasMessageContaining("password=");
  }

  @Test
  void namesAFileThatIsMissing() {
    Path file = folder.resolve("nowhere");

    assertThatThrownBy(() -> find(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(file.toString(), "user=", "password=");
  }

  @Test
  void refusesAFileOfBytesThatAreNoTextWithoutQuotingIt() throws IOException {
    Path file = folder.resolve("credentials");
    Files.write(file, "user=admin\npassword=gehei\u00e4m".getBytes(StandardCharsets.ISO_8859_1));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> find(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(file.toString()).hasMessageNotContaining("gehei");
  }

  @Test
  void readsTheEnvironmentWhereNoFileIsNamed() {
    var source = new CredentialSource(Map.of("BMC_USER", "admin", "BMC_PASSWORD", SECRET));

    assertThat(source.find(settings(Map.of()))).isEqualTo(new Credentials("admin", SECRET));
  }

  @Test
  void readsTheVariablesThatAreNamed() {
    var source = new CredentialSource(Map.of("NODE_USER", "admin", "NODE_PASSWORD", SECRET));
    Settings settings = settings(Map.of("userVariable", "NODE_USER", "passwordVariable", "NODE_PASSWORD"));

    assertThat(source.find(settings)).isEqualTo(new Credentials("admin", SECRET));
  }

  @Test
  void namesTheVariableThatIsMissing() {
    var source = new CredentialSource(Map.of("BMC_USER", "admin"));

    assertThatThrownBy(() -> source.find(settings(Map.of()))).isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("BMC_PASSWORD", "export it", "credentialsFile");
  }

  @Test
  void aVariableThatIsEmptyIsMissing() {
    var source = new CredentialSource(Map.of("BMC_USER", "", "BMC_PASSWORD", SECRET));

    assertThatThrownBy(() -> source.find(settings(Map.of()))).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("BMC_USER").hasMessageNotContaining(SECRET);
  }

  @Test
  void showsNoSecretOfTheEnvironment() {
    assertThat(new CredentialSource(Map.of("BMC_PASSWORD", SECRET))).asString().doesNotContain(SECRET);
  }

  @Test
  void credentialsShowNeitherNameNorPassword() {
    assertThat(new Credentials("admin", SECRET).toString()).doesNotContain(SECRET).doesNotContain("admin");
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("credentials"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static Credentials find(Path file) {
    return new CredentialSource(Map.of()).find(settings(Map.of("credentialsFile", file.toString())));
  }

  private static Settings settings(Map<String, String> given) {
    return Settings.of(CredentialSource.settings(), given);
  }
}
