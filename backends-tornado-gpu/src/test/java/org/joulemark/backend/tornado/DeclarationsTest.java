package org.joulemark.backend.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is declared of TornadoVM")
class DeclarationsTest {

  private static final Path DECLARATIONS = Path.of("declarations/target/classes");

  @BeforeAll
  static void sayWhatIsTested() {
    String home = System.getenv("TORNADOVM_HOME");
    System.out.println(
        home == null
            ? "tornado-gpu: tested by the emulator alone, for TORNADOVM_HOME is not set"
            : "tornado-gpu: tested by the emulator, and with the TornadoVM in " + home);
    assumeTrue(home != null, "TORNADOVM_HOME is not set: nothing to compare the declarations of TornadoVM with");
  }

  @Test
  void isInTheSdkWithTheSameDescriptorsAndConstants() throws IOException {
    for (ClassModel declared : declared()) {
      ClassModel real = ofSdk(declared.thisClass().asInternalName());

      assertThat(members(real)).as(declared.thisClass().asInternalName()).containsAll(members(declared));
    }
  }

  private static List<ClassModel> declared() throws IOException {
    try (Stream<Path> files = Files.walk(DECLARATIONS)) {
      List<ClassModel> classes =
          files.filter(file -> file.toString().endsWith(".class")).map(DeclarationsTest::parse).toList();
      assertThat(classes).hasSizeGreaterThan(20);
      return classes;
    }
  }

  private static ClassModel parse(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ClassModel ofSdk(String name) throws IOException {
    Path jars = Path.of(System.getenv("TORNADOVM_HOME"), "share/java/tornado");
    String module = name.replaceFirst("uk/ac/manchester/tornado/(\\w+)/.*", "tornado-$1");
    try (Stream<Path> files = Files.list(jars)) {
      Path file = files.filter(jar -> jar.getFileName().toString().matches(module + "-\\d.*\\.jar")).findFirst()
          .orElseThrow();
      try (var jar = new JarFile(file.toFile())) {
        var entry = jar.getJarEntry(name + ".class");
        assertThat(entry).as(name + " in " + file).isNotNull();
        try (InputStream bytes = jar.getInputStream(entry)) {
          return ClassFile.of().parse(bytes.readAllBytes());
        }
      }
    }
  }

  /** What compiled code names: supertypes, and accessible fields and methods. */
  private static Set<String> members(ClassModel model) {
    Set<String> members = new TreeSet<>();
    members.add("interface " + model.flags().has(AccessFlag.INTERFACE));
    model.fields().stream().filter(field -> field.flags().has(AccessFlag.PUBLIC)).map(DeclarationsTest::text)
        .forEach(members::add);
    model.methods().stream().filter(method -> method.flags().has(AccessFlag.PUBLIC)).map(DeclarationsTest::text)
        .forEach(members::add);
    return members;
  }

  private static String text(FieldModel field) {
    return kind(field.flags().has(AccessFlag.STATIC)) + field.fieldName() + " " + field.fieldType()
        + field.findAttribute(Attributes.constantValue()).map(ConstantValueAttribute::constant)
            .map(constant -> " = " + constant).orElse("");
  }

  private static String text(MethodModel method) {
    return kind(method.flags().has(AccessFlag.STATIC)) + method.methodName() + " " + method.methodType();
  }

  private static String kind(boolean isStatic) {
    return isStatic ? "static " : "";
  }
}
