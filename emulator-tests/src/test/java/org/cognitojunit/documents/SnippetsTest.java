package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles each Java block of the documents for users as it stands, so that who copies it gets what compiles. */
class SnippetsTest {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?(?:final )?class (\\w+)", Pattern.MULTILINE);

    static Stream<String> snippets() {
        return Stream.of("README.md", "docs/triggers.md", "docs/definition.md", "docs/clients.md")
                .flatMap(document -> Documents.blocks(Documents.read(document), "java").stream());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_compiles(String snippet, @TempDir Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled = compiler.getTask(null, null, problems, options, null, List.of(new Source(snippet)))
                .call();

        assertThat(compiled).as("%s", problems.getDiagnostics()).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String code) {
            super(URI.create("string:///" + className(code) + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }

        private static String className(String code) {
            Matcher matcher = CLASS.matcher(code);
            assertThat(matcher.find()).as("a class in the snippet").isTrue();
            return matcher.group(1);
        }
    }
}
