package org.cognitojunit.emulator.internal.operation.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.User;

/** A user as answers show it. */
final class UserView {

    private UserView() {}

    /** A user in a list, or just created. */
    static Output listed(User user) {
        return common(user).with("Attributes", attributes(user));
    }

    /** A user as AdminGetUser shows it. */
    static Output detailed(User user) {
        return common(user).with("UserAttributes", attributes(user));
    }

    private static Output common(User user) {
        return Output.of("Username", user.username())
                .with("UserCreateDate", user.created())
                .with("UserLastModifiedDate", user.modified())
                .with("Enabled", user.enabled())
                .with("UserStatus", user.status().name());
    }

    static List<Map<String, String>> attributes(User user) {
        List<Map<String, String>> result = new ArrayList<>();
        user.attributes().forEach((name, value) -> result.add(Map.of("Name", name, "Value", value)));
        result.add(Map.of("Name", "sub", "Value", user.sub()));
        return result;
    }
}
