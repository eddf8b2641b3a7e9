package org.cognitojunit.extension;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.cognitojunit.clients.Executables;
import org.junit.jupiter.api.Test;

/** A project of its own, whose tests Surefire runs with the extension and the libraries of this build. */
record SurefireProject(Path directory) {

    /** For JVMs that run for seconds, in which the second compiler costs more than it brings. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** @param configuration elements of Surefire's configuration */
    static SurefireProject in(Path directory, String configuration) throws IOException {
        assumeThat(Executables.has("mvn")).as("Maven is there").isTrue();
        Files.createDirectories(directory.resolve("target/test-classes"));
        Files.writeString(directory.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>failing</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <systemPropertyVariables>
                            <side.file>side.txt</side.file>
                          </systemPropertyVariables>
                          <additionalClasspathElements>%s</additionalClasspathElements>
                          <argLine>%s</argLine>
                          %s
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        junitVersion(), surefireVersion(), classPath(), SHORT_LIVED, configuration));
        return new SurefireProject(directory);
    }

    /** Compiles a test class into the project. What it tells this build, it writes to the file that {@code side.file} names. */
    SurefireProject with(String className, String code) throws IOException {
        Path source = Files.writeString(directory.resolve(className + ".java"), code);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-parameters",
                        "-d",
                        directory.resolve("target/test-classes").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(compiled).isZero();
        return this;
    }

    /** What Maven prints. */
    String test() throws IOException, InterruptedException {
        Path output = directory.resolve("console.txt");
        ProcessBuilder command = new ProcessBuilder(
                        "mvn", "-B", "-o", "-Dmaven.repo.local=" + localRepository(), "surefire:test")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("MAVEN_OPTS", SHORT_LIVED);
        Process maven = command.start();
        assertThat(maven.waitFor(3, TimeUnit.MINUTES)).as("Maven ended").isTrue();
        return Files.readString(output);
    }

    /** What this build uses of the extension and its libraries, but not JUnit, which the project brings itself. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("/org/junit/") && !entry.contains("surefire"))
                .map(entry -> "<element>" + entry + "</element>")
                .collect(joining());
    }

    private static String junitVersion() {
        return Test.class.getPackage().getImplementationVersion();
    }

    private static String surefireVersion() throws IOException {
        return find(
                "<artifactId>maven-surefire-plugin</artifactId>\\s*<version>([^<]+)<",
                Files.readString(Path.of("../pom.xml")));
    }

    private static String localRepository() {
        return find(
                "(?:^|" + File.pathSeparator + ")([^" + File.pathSeparator + "]*)/org/junit/jupiter/",
                System.getProperty("java.class.path"));
    }

    /** The first group. */
    static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
