package org.cognitojunit.clients.lifecycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cognitojunit.internal.sdk.JsonDocuments;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;

/** Trees of JSON as objects of the AWS SDK for Java, and back. */
final class Pojos {

    private Pojos() {}

    /** What a builder builds of a tree. */
    static Object build(SdkPojo builder, Map<?, ?> tree) {
        Map<String, SdkField<?>> fields = builder.sdkFields().stream().collect(toMap(SdkField::memberName, identity()));
        tree.forEach((name, value) -> {
            SdkField<?> field = fields.get((String) name);
            if (field == null) {
                throw new AssertionError(builder.getClass() + " has no member " + name + ".");
            }
            field.set(builder, toField(field, value));
        });
        return ((Buildable) builder).build();
    }

    /** The members that an object has been given. */
    static Map<String, Object> read(SdkPojo pojo) {
        // Through text, so that numbers have the types that every other client's have.
        return Tree.parse(JSONObjectUtils.toJSONString(members(pojo)));
    }

    private static Object toField(SdkField<?> field, Object value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return build(field.constructor().get(), (Map<?, ?>) value);
        }
        if (type == MarshallingType.LIST) {
            SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
            return ((List<?>) value)
                    .stream().map(each -> toField(element, each)).toList();
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> result = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((name, each) -> result.put((String) name, toField(element, each)));
            return result;
        }
        if (type == MarshallingType.INTEGER) {
            return ((Number) value).intValue();
        }
        if (type == MarshallingType.DOCUMENT) {
            return JsonDocuments.parse(JSONObjectUtils.toJSONString(members((Map<?, ?>) value)));
        }
        return value;
    }

    private static Map<String, Object> members(Map<?, ?> tree) {
        Map<String, Object> result = new TreeMap<>();
        tree.forEach((name, value) -> result.put((String) name, value));
        return result;
    }

    private static Map<String, Object> members(SdkPojo pojo) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                result.put(field.memberName(), fromField(value));
            }
        }
        return result;
    }

    private static Object fromField(Object value) {
        if (value instanceof SdkPojo pojo) {
            return members(pojo);
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(Pojos::fromField).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> result = new TreeMap<>();
            entries.forEach((name, entry) -> result.put((String) name, fromField(entry)));
            return result;
        }
        if (value instanceof Document document) {
            return Tree.parse(JsonDocuments.write(document));
        }
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        return value instanceof SdkBytes bytes ? bytes.asUtf8String() : value;
    }
}
