package org.cognitojunit.internal.template.resource;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Items;
import org.cognitojunit.internal.template.document.Node.Text;
import software.amazon.awssdk.core.document.Document;

/** Trees as the SDK's documents, for properties whose content the API does not describe. */
final class SdkDocuments {

    private SdkDocuments() {}

    static Document of(Node node) {
        if (node instanceof Text text) {
            return text.literal() ? literal(text.value()) : Document.fromString(text.value());
        }
        if (node instanceof Items items) {
            return Document.fromList(
                    items.nodes().stream().map(SdkDocuments::of).toList());
        }
        Map<String, Document> members = new LinkedHashMap<>();
        node.fields().nodes().forEach((name, member) -> members.put(name, of(member)));
        return Document.fromMap(members);
    }

    private static Document literal(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Document.fromBoolean(Boolean.parseBoolean(value));
        }
        try {
            return Document.fromNumber(new BigDecimal(value));
        } catch (NumberFormatException e) {
            // YAML has numbers that JSON has not, such as .inf and 0x10.
            return Document.fromString(value);
        }
    }
}
