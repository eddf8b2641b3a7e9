package org.cognitojunit.clients;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The programs that this machine has. */
public final class Executables {

    private Executables() {}

    /** Where a program is, in the order of the {@code PATH}, each place once however many names lead to it. */
    public static List<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .map(directory -> Path.of(directory).toAbsolutePath().resolve(name))
                .filter(Files::isExecutable)
                .map(Executables::inRealDirectory)
                .distinct()
                .toList();
    }

    public static boolean has(String name) {
        return !onPath(name).isEmpty();
    }

    /** The program itself may be a link, whose name tells it what to do; so only its directory is resolved. */
    private static Path inRealDirectory(Path program) {
        try {
            return program.getParent().toRealPath().resolve(program.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
