package org.cognitojunit.scenariotools.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.scenariotools.marker.VerifiedOnAws;

/** Puts {@link VerifiedOnAws} into the sources of scenarios that have been recorded, in place of what they said before. */
final class MarkerWriter {

    /** What a scenario says that nobody has recorded, and its text, which may hold brackets. */
    private static final Pattern UNRECORDED =
            Pattern.compile("@(?:SeenOnAws|NotVerified)\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+\\)");

    private static final Pattern IMPORT_OF_A_MARKER =
            Pattern.compile("import org\\.cognitojunit\\.scenariotools\\.marker\\.");

    private MarkerWriter() {}

    /** @param sources the folder of the sources of all scenarios */
    static void mark(Path sources, Scenario scenario) {
        Class<?> outermost = scenario.type();
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = sources.resolve(outermost.getName().replace('.', '/') + ".java");
        try {
            Files.writeString(file, marked(Files.readString(file), scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String marked(String source, Scenario scenario) {
        int method =
                indexOf(source, "void " + scenario.method().getName() + "(", indexOfClass(source, scenario.type()));
        MatchResult before = UNRECORDED
                .matcher(source.substring(0, method))
                .results()
                .reduce((one, next) -> next)
                .orElseThrow(() -> new IllegalStateException(scenario.name() + " has no marker to replace."));
        String marked = source.substring(0, before.start()) + "@VerifiedOnAws" + source.substring(before.end());
        String line = "import " + VerifiedOnAws.class.getName() + ";\n";
        if (marked.contains(line)) {
            return marked;
        }
        Matcher imports = IMPORT_OF_A_MARKER.matcher(marked);
        return imports.find()
                ? marked.substring(0, imports.start()) + line + marked.substring(imports.start())
                : marked;
    }

    private static int indexOfClass(String source, Class<?> type) {
        int outer = type.getEnclosingClass() == null ? 0 : indexOfClass(source, type.getEnclosingClass());
        return indexOf(source, "class " + type.getSimpleName() + " ", outer);
    }

    private static int indexOf(String source, String text, int from) {
        int index = source.indexOf(text, from);
        if (index < 0) {
            throw new IllegalStateException("The source has no '" + text + "'.");
        }
        return index;
    }
}
