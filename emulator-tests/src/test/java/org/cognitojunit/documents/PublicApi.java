package org.cognitojunit.documents;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Javadoc of what is published, read from its sources: types outside of packages named {@code internal}. */
final class PublicApi {

    private static final List<String> MODULES =
            List.of("emulator", "extension", "backends/aws", "backends/localstack", "spring");

    private PublicApi() {}

    /**
     * What a comment stands on.
     *
     * @param comment as written, without asterisks; empty where there is none
     */
    record Documented(String name, boolean isPublicType, String comment) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The types and methods, nested ones too, whether public or not. */
    static List<Documented> elements() {
        List<Documented> found = new ArrayList<>();
        parse((unit, docs) -> new Collector(docs, found).scan(unit, null));
        return found;
    }

    /** The public types and what users may write of them, file by file. */
    static List<String> listing() {
        List<String> lines = new ArrayList<>();
        parse((unit, docs) -> lines.addAll(ApiListing.of(unit)));
        return lines;
    }

    private static void parse(BiConsumer<CompilationUnitTree, DocTrees> reader) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            task.parse().forEach(unit -> reader.accept(unit, docs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(PublicApi::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("internal"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Documented> found;

        Collector(DocTrees docs, List<Documented> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (!name.isEmpty()) {
                add(name, isPublic(getCurrentPath()));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            add(enclosing(getCurrentPath()) + "." + method.getName(), false);
            // No further: what is declared within a method is nobody's API.
            return null;
        }

        private void add(String name, boolean isPublicType) {
            String comment = docs.getDocComment(getCurrentPath());
            found.add(new Documented(name, isPublicType, comment == null ? "" : comment));
        }

        private static String enclosing(TreePath path) {
            return ((ClassTree) path.getParentPath().getLeaf()).getSimpleName().toString();
        }

        /** Public, and everything around it too. */
        private static boolean isPublic(TreePath path) {
            for (Tree tree : path) {
                if (tree instanceof ClassTree type
                        && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        && !isMemberOfInterface(path)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isMemberOfInterface(TreePath path) {
            return path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
        }
    }
}
