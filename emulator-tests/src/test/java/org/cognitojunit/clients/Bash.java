package org.cognitojunit.clients;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs blocks of commands one after the other in one bash, so that a variable of one is there in the next. */
final class Bash {

    private final Path directory;
    private final Map<String, String> environment;

    /** @param directory an empty directory for the script and what it prints */
    Bash(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** What one block printed and how its last command ended. */
    record Result(int exitCode, String stdout, String stderr) {}

    List<Result> run(List<String> blocks) throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("script"), script(blocks));
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process bash = builder.start();
        try {
            assertThat(bash.waitFor(5, MINUTES)).as("the commands end").isTrue();
        } finally {
            bash.destroyForcibly();
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            results.add(new Result(Integer.parseInt(read(i, "exit")), read(i, "out"), read(i, "err")));
        }
        return results;
    }

    private static String script(List<String> blocks) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            script.append("{\n%s\n} >%d.out 2>%d.err\necho $? >%d.exit\n".formatted(blocks.get(i), i, i, i));
        }
        return script.toString();
    }

    private String read(int block, String what) throws IOException {
        return Files.readString(directory.resolve(block + "." + what)).strip();
    }
}
