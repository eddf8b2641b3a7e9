package org.cognitojunit.publication;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM as it goes to the repository, or as it stands in the sources. */
record PublishedPom(Document document) {

    private static final Path ROOT = Path.of("..");

    /** The modules of this project's build that say that they are published, by their folders. */
    static List<String> modules() {
        return read(ROOT.resolve("pom.xml").toFile())
                .texts("/project/modules/module")
                .filter(module -> read(ROOT.resolve(module).resolve("pom.xml").toFile())
                        .text("/project/properties/maven.deploy.skip")
                        .equals("false"))
                .toList();
    }

    static PublishedPom of(String module) {
        return read(ROOT.resolve(module).resolve("target/.flattened-pom.xml").toFile());
    }

    private static PublishedPom read(File file) {
        try {
            return new PublishedPom(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The text of the first element at a path; empty where there is none. */
    String text(String path) {
        try {
            return (String) XPathFactory.newDefaultInstance()
                    .newXPath()
                    .evaluate(path + "/text()", document, XPathConstants.STRING);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private Stream<String> texts(String path) {
        return nodes(path).map(Node::getTextContent);
    }

    /** The names of the project's elements, in order. */
    List<String> elements() {
        return nodes("/project/*").map(Node::getNodeName).toList();
    }

    /** What users of the artifact get with it: {@code group:artifact:version}. */
    List<String> transitiveDependencies() {
        return coordinates(
                "/project/dependencies/dependency[(not(scope) or scope='compile' or scope='runtime') and not(optional='true')]");
    }

    List<String> managedDependencies() {
        return coordinates("/project/dependencyManagement/dependencies/dependency");
    }

    private List<String> coordinates(String path) {
        return nodes(path)
                .map(dependency -> String.join(
                        ":",
                        child(dependency, "groupId"),
                        child(dependency, "artifactId"),
                        child(dependency, "version").replace("${project.version}", text("/project/version"))))
                .toList();
    }

    private static String child(Node parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Node> nodes(String path) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
