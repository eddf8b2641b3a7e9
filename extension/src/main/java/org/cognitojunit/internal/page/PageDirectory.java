package org.cognitojunit.internal.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/** Where pages go. Tests of several threads and processes may write at the same time, and nobody sees half a page. */
public final class PageDirectory {

    private final Path directory;
    private final boolean hasOlder;

    private PageDirectory(Path directory) {
        this.directory = directory;
        hasOlder = Files.isDirectory(directory);
    }

    /** A directory, which is made when the first page is written. */
    public static PageDirectory at(Path directory) {
        return new PageDirectory(directory);
    }

    /** Writes a page in place of an older one, and says where it is. */
    public URI write(String fileName, String html) throws IOException {
        Files.createDirectories(directory);
        Path page = directory.resolve(fileName);
        Path unfinished =
                directory.resolve(fileName + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(unfinished, html);
            move(unfinished, page);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return page.toUri();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Removes a page of an earlier run. Looks only where there were pages when this run began, since it is asked after each test
     * that passes.
     */
    public void removeOlder(Supplier<String> fileName) {
        if (hasOlder) {
            try {
                Files.deleteIfExists(directory.resolve(fileName.get()));
            } catch (IOException e) {
                // It says when it was written, and no test should fail for it.
            }
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
