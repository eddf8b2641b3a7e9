package org.cognitojunit.emulator.internal.operation.pool;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/** A schema as answers show it. */
final class SchemaView {

    /** The links to external providers, which DescribeUserPool alone shows as an attribute. */
    private static final SchemaAttribute IDENTITIES =
            new SchemaAttribute("identities", "String", true, false, false, Map.of());

    /** The order of DescribeUserPool, which has no rule to it. */
    private static final List<String> DESCRIBED_ORDER = List.of(
            "profile",
            "address",
            "birthdate",
            "gender",
            "preferred_username",
            "updated_at",
            "website",
            "picture",
            "identities",
            "sub",
            "email_verified",
            "phone_number_verified",
            "phone_number",
            "zoneinfo",
            "locale",
            "email",
            "given_name",
            "family_name",
            "middle_name",
            "name",
            "nickname");

    private SchemaView() {}

    static List<Map<String, Object>> created(Schema schema) {
        return schema.attributes().stream().map(SchemaView::attribute).toList();
    }

    static List<Map<String, Object>> described(Schema schema) {
        return Stream.concat(schema.attributes().stream(), Stream.of(IDENTITIES))
                .sorted(comparingInt(SchemaView::describedPosition))
                .map(SchemaView::attribute)
                .toList();
    }

    /** Custom attributes follow the standard ones, in the order in which they were defined. */
    private static int describedPosition(SchemaAttribute attribute) {
        return attribute.custom() ? DESCRIBED_ORDER.size() : DESCRIBED_ORDER.indexOf(attribute.name());
    }

    private static Map<String, Object> attribute(SchemaAttribute attribute) {
        Output view = Output.of("Name", attribute.name())
                .with("AttributeDataType", attribute.type())
                .with("DeveloperOnlyAttribute", attribute.developerOnly())
                .with("Mutable", attribute.mutable())
                .with("Required", attribute.required());
        if (attribute.type().equals("String") || attribute.type().equals("Number")) {
            view.with(attribute.type() + "AttributeConstraints", attribute.constraints());
        }
        return view.tree();
    }
}
