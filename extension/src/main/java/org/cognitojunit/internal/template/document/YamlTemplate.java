package org.cognitojunit.internal.template.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.internal.template.document.Node.Call;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Nothing;
import org.cognitojunit.internal.template.document.Node.Text;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads templates in YAML. The one class that knows the library for it, which may be missing. */
final class YamlTemplate {

    private static final Set<String> TRUE = Set.of("true", "yes", "on");

    private final Place root;
    private final Extent extent = new Extent();

    private YamlTemplate(Place root) {
        this.root = root;
    }

    static Node read(String template, Place root) {
        try {
            // Composed and no further: a date stays the text that it is, and no tag makes an object.
            org.yaml.snakeyaml.nodes.Node document = new Yaml().compose(new StringReader(template));
            if (document == null) {
                throw new TemplateException(root, "the template is empty.");
            }
            return new YamlTemplate(root).node(document, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new TemplateException(root.member("", line), "this is not YAML: " + e.getProblem() + ".", e);
        } catch (YAMLException e) {
            throw new TemplateException(root, "this is not YAML: " + e.getMessage(), e);
        }
    }

    private Node node(org.yaml.snakeyaml.nodes.Node yaml, Place place) {
        String tag = yaml.getTag().getValue();
        if (tag.startsWith("!")) {
            return call(tag.substring(1), untagged(yaml, place), place);
        }
        return untagged(yaml, place);
    }

    private static Node call(String shortName, Node argument, Place place) {
        return switch (shortName) {
            case "Ref" -> new Call("Ref", argument, place);
            // Not a function, though it is written as one.
            case "Condition" -> new Fields(Map.of("Condition", argument), place);
            default -> new Call("Fn::" + shortName, argument, place);
        };
    }

    private Node untagged(org.yaml.snakeyaml.nodes.Node yaml, Place place) {
        return extent.within(yaml, place, () -> read(yaml, place));
    }

    private Node read(org.yaml.snakeyaml.nodes.Node yaml, Place place) {
        if (yaml instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        if (yaml instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item, place.item(items.size(), line(item)))));
            return new Items(items, place);
        }
        return members((MappingNode) yaml, place);
    }

    private static Node scalar(ScalarNode scalar, Place place) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return new Nothing(place);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Text(
                    String.valueOf(TRUE.contains(scalar.getValue().toLowerCase(java.util.Locale.ROOT))), true, place);
        }
        return new Text(scalar.getValue(), tag.equals(Tag.INT) || tag.equals(Tag.FLOAT), place);
    }

    private Node members(MappingNode mapping, Place place) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            String name = name(tuple.getKeyNode(), place);
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                throw new TemplateException(
                        place.member(name, line), "CloudFormation knows no merge keys. Write the members out.");
            }
            if (members.containsKey(name)) {
                throw new TemplateException(place.member(name, line), "'" + name + "' is there twice. Remove one.");
            }
            members.put(name, node(tuple.getValueNode(), place.member(name, line)));
        }
        return FunctionCalls.of(members, place);
    }

    private static String name(org.yaml.snakeyaml.nodes.Node key, Place place) {
        if (key instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new TemplateException(
                new Place(place.source(), place.path(), line(key)), "the name of a member is not a text.");
    }

    private static int line(org.yaml.snakeyaml.nodes.Node yaml) {
        return yaml.getStartMark().getLine() + 1;
    }
}
