package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Compiles each Java block of the documents for users as it stands, and runs those that are tests, so that who copies one gets
 * what works.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SnippetsTest {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);

    static Stream<Arguments> snippets() {
        return Stream.concat(Stream.of("README.md"), Documents.pages("docs"))
                .flatMap(document -> Documents.blocks(Documents.read(document), "java").stream()
                        .map(code -> Arguments.of(document, className(code), code)));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("snippets")
    void a_snippet_works(String document, String className, String code, @TempDir Path output) throws Exception {
        compile(className, code, output);

        if (code.contains("@Test\n")) {
            run(className, output);
        }
    }

    private static void compile(String className, String code, Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled = compiler.getTask(null, null, problems, options, null, List.of(new Source(className, code)))
                .call();

        assertThat(compiled).as("%s", problems.getDiagnostics()).isTrue();
    }

    private static void run(String className, Path output) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()})) {
            Events tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(loader.loadClass(className)))
                    .execute()
                    .testEvents();

            assertThat(tests.failed().list()).isEmpty();
            assertThat(tests.succeeded().count()).isPositive();
        }
    }

    private static String className(String code) {
        Matcher matcher = CLASS.matcher(code);
        assertThat(matcher.find()).as("a class in the snippet").isTrue();
        return matcher.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String className, String code) {
            super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
