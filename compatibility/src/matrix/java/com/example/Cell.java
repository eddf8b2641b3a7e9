package com.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** One set of versions: what its POM asks for, and what its tests have reported. */
record Cell(Path folder, Document pom, List<Document> reports) {

    /** All of them, oldest JUnit first; without the one whose tests are others. */
    static List<Cell> all() {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(Cell::of)
                    .filter(cell ->
                            !cell.junit().isEmpty() && cell.property("sources").isEmpty())
                    .sorted(Comparator.comparing(Cell::junit).thenComparing(Cell::sdk))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell of(Path folder) {
        Path reports = folder.resolve("target/surefire-reports");
        if (!Files.exists(reports)) {
            return new Cell(folder, xml(folder.resolve("pom.xml")), List.of());
        }
        try (Stream<Path> files = Files.list(reports)) {
            return new Cell(
                    folder,
                    xml(folder.resolve("pom.xml")),
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .map(Cell::xml)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document xml(Path file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    String junit() {
        return property("junit.version");
    }

    String sdk() {
        return property("awssdk.version");
    }

    String assertj() {
        return property("assertj.version");
    }

    String jdk() {
        return property("jdk");
    }

    int tests() {
        return (int) sum(report -> Double.parseDouble(text(report, "/testsuite/@tests")));
    }

    /** What failed, and what was not run. */
    int notPassed() {
        return (int) sum(report -> Double.parseDouble(text(report, "/testsuite/@failures"))
                + Double.parseDouble(text(report, "/testsuite/@errors"))
                + Double.parseDouble(text(report, "/testsuite/@skipped")));
    }

    /** The JDKs that its tests ran on, which is one. */
    List<String> ranOn() {
        return reports.stream()
                .map(report -> text(report, "/testsuite/properties/property[@name='java.version']/@value"))
                .distinct()
                .toList();
    }

    private double sum(ToDoubleFunction<Document> figure) {
        return reports.stream().mapToDouble(figure).sum();
    }

    private String property(String name) {
        return text(pom, "/project/properties/" + name);
    }

    private static String text(Document document, String path) {
        try {
            return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
