package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles code of the documents against the class path of this test. */
final class SnippetCompiler {

    private static final Pattern CLASS =
            Pattern.compile("^(?:public )?(?:final |abstract )?class (\\w+)", Pattern.MULTILINE);

    private SnippetCompiler() {}

    /** What the compiler has against a source file; empty if nothing. */
    static List<? extends Diagnostic<?>> problems(String source, Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled = compiler.getTask(null, null, problems, options, null, List.of(new Source(source)))
                .call();

        return compiled ? List.of() : problems.getDiagnostics();
    }

    /** The class that a source file is about. */
    static String className(String code) {
        Matcher matcher = CLASS.matcher(code);
        assertThat(matcher.find()).as("a class in the snippet").isTrue();
        return matcher.group(1);
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
    }
}
