package org.cognitojunit.internal.template.resource;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.TemplateException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Sets the members of the SDK's requests, found by name at run time: a property that AWS adds works as soon as the user's SDK
 * has it. Texts become numbers and booleans where a member is one, as with CloudFormation.
 */
final class SdkMembers {

    private SdkMembers() {}

    /** The names of all members of a request, in the SDK's order. */
    static List<String> names(SdkPojo builder) {
        return builder.sdkFields().stream().map(SdkField::locationName).toList();
    }

    /**
     * Sets members of a builder.
     *
     * @param owner what has them, for messages
     */
    static void set(SdkPojo builder, Fields values, String owner) {
        values.nodes().forEach((name, node) -> {
            SdkField<?> field = builder.sdkFields().stream()
                    .filter(candidate -> candidate.locationName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, node, owner, names(builder)));
            field.set(builder, value(field, node));
        });
    }

    /** The refusal of a property that is not there. */
    static TemplateException unknown(String name, Node node, String owner, List<String> known) {
        return new TemplateException(
                node.place(),
                owner + " has no property '" + name + "' that version " + SdkVersion.ofUser()
                        + " of the AWS SDK knows. It has " + String.join(", ", known) + ".");
    }

    private static Object value(SdkField<?> field, Node node) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return node.text().value();
        } else if (type == MarshallingType.BOOLEAN) {
            return bool(node);
        } else if (type == MarshallingType.INTEGER) {
            return number(node, Integer::valueOf, "an integer");
        } else if (type == MarshallingType.LONG) {
            return number(node, Long::valueOf, "an integer");
        } else if (type == MarshallingType.DOUBLE) {
            return number(node, Double::valueOf, "a number");
        } else if (type == MarshallingType.FLOAT) {
            return number(node, Float::valueOf, "a number");
        } else if (type == MarshallingType.SDK_BYTES) {
            return number(
                    node, text -> SdkBytes.fromByteArray(Base64.getDecoder().decode(text)), "Base64");
        } else if (type == MarshallingType.DOCUMENT) {
            return SdkDocuments.of(node);
        } else if (type == MarshallingType.LIST) {
            return list(field, node);
        } else if (type == MarshallingType.MAP) {
            return map(field, node);
        } else if (type == MarshallingType.SDK_POJO) {
            return structure(field, node);
        }
        throw new TemplateException(node.place(), "this property cannot be given in a template.");
    }

    private static Boolean bool(Node node) {
        String text = node.text().value();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new TemplateException(node.place(), "true or false is expected, and this is " + node.kind() + ".");
    }

    private static <T> T number(Node node, Function<String, T> parser, String expected) {
        try {
            return parser.apply(node.text().value());
        } catch (TemplateException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new TemplateException(node.place(), expected + " is expected, and this is " + node.kind() + ".", e);
        }
    }

    private static List<Object> list(SdkField<?> field, Node node) {
        SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
        List<Object> values = new ArrayList<>();
        node.items().nodes().forEach(value -> values.add(value(item, value)));
        return values;
    }

    private static Map<String, Object> map(SdkField<?> field, Node node) {
        SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> values = new LinkedHashMap<>();
        node.fields().nodes().forEach((name, value) -> values.put(name, value(member, value)));
        return values;
    }

    private static Object structure(SdkField<?> field, Node node) {
        SdkPojo builder = field.constructor().get();
        set(builder, node.fields(), Objects.requireNonNullElse(field.memberName(), "an item"));
        return ((Buildable) builder).build();
    }
}
