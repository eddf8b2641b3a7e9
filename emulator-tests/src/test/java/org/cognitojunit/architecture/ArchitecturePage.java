package org.cognitojunit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A section of docs/architecture.md: its lines with arrows, and the packages in its tables.
 *
 * @param base the package that the names in the section are below
 */
record ArchitecturePage(String base, String text) {

    private static final String ARROW = "─▶";
    private static final Pattern SET = Pattern.compile("(?m)^(\\w+): ((?:.+\\R {2,})*.+)$");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`[^|]+) \\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static ArchitecturePage emulator() {
        return section("## Inside the emulator", "org.cognitojunit.emulator.internal");
    }

    static ArchitecturePage extension() {
        return section("## Inside the extension", "org.cognitojunit");
    }

    private static ArchitecturePage section(String heading, String base) {
        try {
            String page = Files.readString(Path.of("..", "docs", "architecture.md"));
            String from = page.substring(page.indexOf(heading) + heading.length());
            return new ArchitecturePage(base, from.substring(0, from.indexOf("\n## ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines with arrows, each as its stages, from left to right. */
    List<List<Set<String>>> lines() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        Matcher set = SET.matcher(text);
        while (set.find()) {
            sets.put(set.group(1), names(set.group(2)));
        }
        return text.lines()
                .filter(line -> line.contains(ARROW))
                .map(line -> Arrays.stream(line.split(ARROW))
                        .map(stage -> packages(names(stage), sets))
                        .toList())
                .toList();
    }

    private static List<String> names(String list) {
        return Stream.of(list.strip().split(",\\s*")).toList();
    }

    private Set<String> packages(List<String> names, Map<String, List<String>> sets) {
        Set<String> packages = new LinkedHashSet<>();
        names.forEach(name -> sets.getOrDefault(name, List.of(name)).forEach(one -> packages.add(full(one))));
        return packages;
    }

    private String full(String name) {
        return name.equals(".") ? base : base + "." + name;
    }

    /** The packages that have a row; {@code x.*} stands for those below x. */
    Set<String> inTables() {
        Set<String> packages = new LinkedHashSet<>();
        Matcher cells = FIRST_CELL.matcher(text);
        while (cells.find()) {
            List<String> names = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(cells.group(1));
            while (quoted.find()) {
                String name = quoted.group(1);
                boolean sibling = name.startsWith(".") && name.length() > 1;
                names.add(sibling ? names.get(0).replaceAll("\\.\\w+$", "") + name : name);
            }
            names.forEach(name -> packages.add(full(name)));
        }
        return packages;
    }
}
