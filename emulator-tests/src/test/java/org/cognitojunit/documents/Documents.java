package org.cognitojunit.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents, from the module's folder. */
public final class Documents {

    private static final Path ROOT = Path.of("..");

    private Documents() {}

    public static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Markdown pages in a folder, with their paths. */
    static Stream<String> pages(String folder) {
        return files(folder, ".md").map(file -> folder + "/" + file.getFileName());
    }

    /** The files in a folder whose names end so. */
    public static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String path, String text) {
        try {
            Files.writeString(ROOT.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code blocks of a language in a Markdown text. */
    static List<String> blocks(String markdown, String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(markdown)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
