package org.cognitojunit.internal.template.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A template where the test says that it is: on the class path, or in a file.
 *
 * @param location {@code classpath:…}, {@code file:…}, or without a prefix a resource on the class path
 */
public record TemplateFile(String location) {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";
    private static final String YAML_LIBRARY = "org.yaml.snakeyaml.Yaml";

    /**
     * Reads the template.
     *
     * @throws TemplateException if it is not there, or neither YAML nor JSON
     */
    public Node read() {
        Place root = Place.root(location);
        String content = content(root).strip();
        if (content.startsWith("{")) {
            return JsonTemplate.read(content, root);
        }
        if (!isThere(YAML_LIBRARY)) {
            throw new TemplateException(
                    root,
                    "a template in YAML needs a library that is not on the class path. Add org.yaml:snakeyaml:2.7 to "
                            + "the dependencies of your tests, or write the template in JSON.");
        }
        // Not stripped: line numbers are counted from the file's beginning.
        return YamlTemplate.read(content(root), root);
    }

    /** The name of the file, without folders and ending. */
    public String baseName() {
        String file = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private String content(Place root) {
        try {
            if (location.startsWith(FILE)) {
                return file(Path.of(location.substring(FILE.length())), root);
            }
            String resource = location.startsWith(CLASS_PATH) ? location.substring(CLASS_PATH.length()) : location;
            if (resource.contains("://")) {
                throw new TemplateException(
                        root, "a template is on the class path (classpath:…) or in a file (file:…), not elsewhere.");
            }
            return resource(resource.startsWith("/") ? resource.substring(1) : resource, root);
        } catch (IOException e) {
            throw new UncheckedIOException(location + " could not be read.", e);
        }
    }

    private static String file(Path path, Place root) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new TemplateException(
                    root, "there is no file " + path.toAbsolutePath().normalize() + ". Correct the location.");
        }
        return Files.readString(path);
    }

    private static String resource(String name, Place root) throws IOException {
        try (InputStream resource = open(name)) {
            if (resource == null) {
                throw new TemplateException(
                        root,
                        "there is no resource '" + name
                                + "' on the class path. Put it into src/test/resources, or name "
                                + "a file: file:path/from/the/module.yaml.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable InputStream open(String name) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        InputStream found = ofThread == null ? null : ofThread.getResourceAsStream(name);
        // A worker thread's context loader need not know the tests at all.
        return found != null ? found : TemplateFile.class.getClassLoader().getResourceAsStream(name);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, TemplateFile.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
