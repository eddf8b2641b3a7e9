package org.cognitojunit.scenariotools.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command that merges the results of several runs into one page and its summary. */
public final class Main {

    private static final String USAGE = """
            Usage: java -jar cognito-matrix.jar [--html page.html] [--markdown summary.md] results.json...
                   java -jar cognito-matrix.jar --check results.json...

            Merges what runs of the scenarios have written, on several backends, into one page: scenarios by backends.
              --html FILE      the whole matrix; matrix.html unless it is given
              --markdown FILE  counts and departures, and where the page is
              --check          write nothing, and fail unless each run came to its end and something passed in it
            """;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** @return the exit code */
    static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            Arguments arguments = Arguments.of(args);
            if (arguments.isCheck()) {
                arguments.results().forEach(Main::requireWhole);
            } else {
                write(arguments, out);
            }
            return 0;
        } catch (UsageException e) {
            err.print(e.getMessage() + "\n\n" + USAGE);
            return 2;
        } catch (ResultsException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("Cannot write: " + e + ".");
            return 1;
        }
    }

    private static void requireWhole(Path file) {
        ResultsFile.read(file).brokenBy().ifPresent(why -> {
            throw new ResultsException(file + " tells of a run that went wrong, and not of its backend: " + why
                    + ". Run the scenarios again.");
        });
    }

    private static void write(Arguments arguments, PrintStream out) throws IOException {
        Matrix matrix =
                Matrix.of(arguments.results().stream().map(ResultsFile::read).toList());
        write(arguments.html(), MatrixPage.of(matrix), out);
        if (arguments.markdown() != null) {
            write(arguments.markdown(), Summary.of(matrix, arguments.html().toString()), out);
        }
    }

    private static void write(Path file, String text, PrintStream out) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        out.println("Wrote " + file);
    }

    private record Arguments(
            boolean isCheck, Path html, @Nullable Path markdown, List<Path> results) {

        static Arguments of(String[] args) throws UsageException {
            boolean isCheck = false;
            Path html = Path.of("matrix.html");
            Path markdown = null;
            List<Path> results = new ArrayList<>();
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--check" -> isCheck = true;
                    case "--html" -> html = file(args, ++i);
                    case "--markdown" -> markdown = file(args, ++i);
                    default -> results.add(result(args[i]));
                }
            }
            if (results.isEmpty()) {
                throw new UsageException("Name at least one file of results.");
            }
            return new Arguments(isCheck, html, markdown, results);
        }

        private static Path result(String arg) throws UsageException {
            if (arg.startsWith("--")) {
                throw new UsageException("There is no option " + arg + ".");
            }
            return Path.of(arg);
        }

        private static Path file(String[] args, int i) throws UsageException {
            if (i == args.length || args[i].startsWith("--")) {
                throw new UsageException(args[i - 1] + " needs a file.");
            }
            return Path.of(args[i]);
        }
    }

    private static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
