package org.cognitojunit.emulator.internal.operation.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;
import org.cognitojunit.emulator.internal.user.LinkedIdentities;
import org.cognitojunit.emulator.internal.user.User;

/** A user as answers show it. */
public final class UserView {

    private UserView() {}

    /** A user in a list, or just created. */
    public static Output listed(UserPool pool, User user) {
        return listed(pool, user, attribute -> true);
    }

    /** A user in a list that shows some attributes only. */
    static Output listed(UserPool pool, User user, Predicate<String> shown) {
        return common(user).with("Attributes", attributes(pool, user, shown));
    }

    /** A user as AdminGetUser shows it. */
    static Output detailed(UserPool pool, User user) {
        return MfaView.add(common(user), user).with("UserAttributes", attributes(pool, user, attribute -> true));
    }

    private static Output common(User user) {
        Output output = Output.of("Username", user.username())
                .with("UserCreateDate", user.created())
                .with("UserLastModifiedDate", user.modified())
                .with("Enabled", user.enabled())
                .with("UserStatus", user.status().name());
        return MfaView.addOptions(output, user);
    }

    /** The attributes in the order of the pool's schema, and {@code sub} last. */
    static List<Map<String, String>> attributes(UserPool pool, User user, Predicate<String> shown) {
        Map<String, String> left = user.attributes();
        Map<String, String> ordered = new LinkedHashMap<>();
        for (SchemaAttribute attribute : pool.settings().schema().attributes()) {
            String value = left.remove(attribute.name());
            if (value != null) {
                ordered.put(attribute.name(), value);
            }
        }
        ordered.putAll(left);
        if (!user.identities().isEmpty()) {
            ordered.put(LinkedIdentities.ATTRIBUTE, user.identities().attributeValue());
        }
        ordered.put("sub", user.sub());

        List<Map<String, String>> result = new ArrayList<>();
        ordered.forEach((name, value) -> {
            if (shown.test(name)) {
                result.add(Map.of("Name", name, "Value", value));
            }
        });
        return result;
    }
}
