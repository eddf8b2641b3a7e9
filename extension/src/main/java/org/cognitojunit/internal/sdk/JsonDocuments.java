package org.cognitojunit.internal.sdk;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;

/**
 * JSON text to the documents of the AWS SDK, and back: browsers take and give passkeys as the one, and the operations on
 * passkeys as the other.
 */
public final class JsonDocuments {

    private JsonDocuments() {}

    /**
     * Reads a JSON object.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Document parse(String object) {
        try {
            return document(JSONObjectUtils.parse(object));
        } catch (ParseException e) {
            throw new IllegalArgumentException("This is not a JSON object: " + object, e);
        }
    }

    /**
     * Writes a JSON object.
     *
     * @param object a document that is a map
     */
    public static String write(Document object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        object.asMap().forEach((name, value) -> tree.put(name, tree(value)));
        return JSONObjectUtils.toJSONString(tree);
    }

    private static Document document(@Nullable Object tree) {
        if (tree == null) {
            return Document.fromNull();
        } else if (tree instanceof String string) {
            return Document.fromString(string);
        } else if (tree instanceof Boolean bool) {
            return Document.fromBoolean(bool);
        } else if (tree instanceof Number number) {
            return Document.fromNumber(new BigDecimal(number.toString()));
        } else if (tree instanceof List<?> list) {
            return Document.fromList(list.stream().map(JsonDocuments::document).toList());
        }
        Map<String, Document> members = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((name, value) -> members.put(name.toString(), document(value)));
        return Document.fromMap(members);
    }

    private static @Nullable Object tree(Document document) {
        if (document.isNull()) {
            return null;
        } else if (document.isString()) {
            return document.asString();
        } else if (document.isBoolean()) {
            return document.asBoolean();
        } else if (document.isNumber()) {
            return document.asNumber().bigDecimalValue();
        } else if (document.isList()) {
            return document.asList().stream().map(JsonDocuments::tree).toList();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        document.asMap().forEach((name, value) -> members.put(name, tree(value)));
        return members;
    }
}
