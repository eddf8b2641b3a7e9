package org.cognitojunit.internal.template.document;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Nothing;
import org.cognitojunit.internal.template.document.Node.Text;
import org.jspecify.annotations.Nullable;

/** Reads templates in JSON. Its parser does not tell lines. */
final class JsonTemplate {

    private final Extent extent = new Extent();

    private JsonTemplate() {}

    static Node read(String template, Place root) {
        try {
            return new JsonTemplate().node(JSONObjectUtils.parse(template), root);
        } catch (ParseException e) {
            throw new TemplateException(root, "this is not JSON: " + e.getMessage(), e);
        }
    }

    private Node node(@Nullable Object value, Place place) {
        return value == null
                ? new Nothing(place)
                : extent.within(new Object[] {value}, place, () -> read(value, place));
    }

    private Node read(Object value, Place place) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), node(member, place.member(name.toString(), 0))));
            return FunctionCalls.of(members, place);
        }
        if (value instanceof List<?> list) {
            List<Node> items = new ArrayList<>();
            list.forEach(item -> items.add(node(item, place.item(items.size(), 0))));
            return new Items(items, place);
        }
        return new Text(value.toString(), !(value instanceof String), place);
    }
}
