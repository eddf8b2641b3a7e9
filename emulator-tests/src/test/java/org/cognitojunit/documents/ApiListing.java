package org.cognitojunit.documents;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The public types of a source file and their members, each on a line of its own, as a user of the API may write them. */
final class ApiListing {

    private static final Set<Tree.Kind> INTERFACES = EnumSet.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

    private final List<String> lines = new ArrayList<>();

    private ApiListing() {}

    static List<String> of(CompilationUnitTree unit) {
        ApiListing listing = new ApiListing();
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared && isPublic(declared.getModifiers(), null)) {
                listing.type(declared, packageName);
            }
        }
        return listing.lines;
    }

    private void type(ClassTree type, String outer) {
        String name = outer + "." + type.getSimpleName();
        lines.add(header(type, name));
        if (hasDefaultConstructor(type)) {
            lines.add("    " + type.getSimpleName() + "()");
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree field) {
                field(type, field);
            } else if (member instanceof MethodTree method && isPublic(method.getModifiers(), type)) {
                lines.add("    " + signature(type, method));
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested && isPublic(nested.getModifiers(), type)) {
                type(nested, name);
            }
        }
    }

    /** The parser does not have it yet. */
    private static boolean hasDefaultConstructor(ClassTree type) {
        return type.getKind() == Tree.Kind.CLASS
                && type.getMembers().stream()
                        .noneMatch(member -> member instanceof MethodTree method && method.getReturnType() == null);
    }

    private static String header(ClassTree type, String name) {
        String kind = switch (type.getKind()) {
            case INTERFACE -> "interface ";
            case ANNOTATION_TYPE -> "@interface ";
            case ENUM -> "enum ";
            case RECORD -> "record ";
            default -> "class ";
        };
        return flags(type.getModifiers())
                + kind
                + name
                + typeParameters(type.getTypeParameters())
                + (type.getKind() == Tree.Kind.RECORD ? components(type) : "")
                + (type.getExtendsClause() == null ? "" : " extends " + type.getExtendsClause())
                + list(type.getKind() == Tree.Kind.INTERFACE ? " extends " : " implements ", type.getImplementsClause())
                + list(" permits ", type.getPermitsClause());
    }

    /** The parser has the components of a record as its fields that are not static. */
    private static String components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> variable(field) + " " + field.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void field(ClassTree type, VariableTree field) {
        // So the parser marks a constant of an enumeration: its type is the enumeration, and its value is made there.
        boolean isConstant = type.getKind() == Tree.Kind.ENUM
                && field.getType() != null
                && field.getType().toString().equals(type.getSimpleName().toString())
                && field.toString().startsWith("/*public static final*/");
        if (isConstant) {
            lines.add("    " + field.getName());
        } else if (isPublic(field.getModifiers(), type)) {
            lines.add("    " + flags(field.getModifiers()) + variable(field) + " " + field.getName());
        }
    }

    private static String signature(ClassTree type, MethodTree method) {
        String generic = typeParameters(method.getTypeParameters());
        boolean isConstructor = method.getReturnType() == null;
        return flags(method.getModifiers())
                + (generic.isEmpty() ? "" : generic + " ")
                + nullable(method.getModifiers())
                + (isConstructor ? type.getSimpleName() : method.getReturnType() + " " + method.getName())
                + method.getParameters().stream().map(ApiListing::variable).collect(Collectors.joining(", ", "(", ")"))
                + list(" throws ", method.getThrows())
                + (method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue());
    }

    private static String variable(VariableTree variable) {
        String type = variable.getType().toString();
        boolean takesMany = variable.toString().contains("... " + variable.getName());
        return nullable(variable.getModifiers()) + (takesMany ? type.replaceAll("\\[]$", "...") : type);
    }

    private static String nullable(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Nullable"))
                ? "@Nullable "
                : "";
    }

    private static String flags(ModifiersTree modifiers) {
        return modifiers.getFlags().stream()
                .filter(flag -> flag != Modifier.PUBLIC && flag != Modifier.SYNCHRONIZED)
                .map(flag -> flag + " ")
                .collect(Collectors.joining());
    }

    private static String typeParameters(List<? extends Tree> parameters) {
        return parameters.isEmpty() ? "" : join(parameters).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String list(String prefix, List<? extends Tree> types) {
        return types.isEmpty() ? "" : join(types).collect(Collectors.joining(", ", prefix, ""));
    }

    private static Stream<String> join(List<? extends Tree> trees) {
        return trees.stream().map(Tree::toString);
    }

    private static boolean isPublic(ModifiersTree modifiers, ClassTree enclosing) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || enclosing != null && INTERFACES.contains(enclosing.getKind()) && !flags.contains(Modifier.PRIVATE);
    }
}
