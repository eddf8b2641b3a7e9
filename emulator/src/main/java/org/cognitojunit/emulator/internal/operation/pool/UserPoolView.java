package org.cognitojunit.emulator.internal.operation.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.pool.SchemaAttribute;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.protocol.Output;

/** A pool as answers show it. */
final class UserPoolView {

    private UserPoolView() {}

    static Output created(UserPool pool) {
        return Output.empty()
                .withAll(pool.settings().tree())
                .with("Id", pool.id())
                .with("Arn", pool.arn())
                .with("SchemaAttributes", schema(pool))
                .with("CreationDate", pool.created())
                .with("LastModifiedDate", pool.modified())
                .with("EstimatedNumberOfUsers", pool.users().size());
    }

    private static List<Map<String, Object>> schema(UserPool pool) {
        return pool.settings().schema().attributes().stream()
                .map(UserPoolView::attribute)
                .toList();
    }

    private static Map<String, Object> attribute(SchemaAttribute attribute) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("Name", attribute.name());
        view.put("AttributeDataType", attribute.type());
        view.put("DeveloperOnlyAttribute", attribute.developerOnly());
        view.put("Mutable", attribute.mutable());
        view.put("Required", attribute.required());
        if (attribute.type().equals("String")) {
            view.put("StringAttributeConstraints", attribute.constraints());
        } else if (attribute.type().equals("Number")) {
            view.put("NumberAttributeConstraints", attribute.constraints());
        }
        return view;
    }
}
