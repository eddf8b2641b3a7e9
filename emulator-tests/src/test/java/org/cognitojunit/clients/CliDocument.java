package org.cognitojunit.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a page of commands: each {@code bash} block, with the block below it that shows what it prints. */
record CliDocument(List<Step> steps) {

    private static final Pattern HEADING_OR_BLOCK = Pattern.compile(
            "^#+ (?<heading>[^\\n]+)$|^```(?<language>\\w+)\\n(?<content>.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * One {@code bash} block.
     *
     * @param heading the heading that it stands under
     * @param printed what the page says that it prints; empty where it shows nothing
     */
    record Step(String heading, String commands, String printed) {

        /** Whether the page shows this step as refused. */
        boolean isRefused() {
            return printed.startsWith("An error occurred");
        }

        boolean printsJson() {
            return printed.startsWith("{");
        }

        @Override
        public String toString() {
            return heading + ": " + commands.lines().findFirst().orElseThrow();
        }
    }

    static CliDocument read(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        String heading = "";
        boolean outputMayFollow = false;
        Matcher matcher = HEADING_OR_BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            if (matcher.group("heading") != null) {
                heading = matcher.group("heading");
                outputMayFollow = false;
                continue;
            }
            String content = matcher.group("content").strip();
            switch (matcher.group("language")) {
                case "bash" -> steps.add(new Step(heading, content, ""));
                case "json", "text" -> {
                    if (!outputMayFollow) {
                        throw new IllegalArgumentException(page + ": no commands above this output: " + content);
                    }
                    Step step = steps.remove(steps.size() - 1);
                    steps.add(new Step(step.heading(), step.commands(), content));
                }
                // How to start the emulator: the test does that by itself.
                case "sh" -> {}
                default -> throw new IllegalArgumentException(page + ": unknown kind of block: " + matcher.group());
            }
            outputMayFollow = matcher.group("language").equals("bash");
        }
        return new CliDocument(List.copyOf(steps));
    }
}
