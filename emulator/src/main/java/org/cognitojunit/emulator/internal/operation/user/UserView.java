package org.cognitojunit.emulator.internal.operation.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;
import org.cognitojunit.emulator.internal.user.LinkedIdentities;
import org.cognitojunit.emulator.internal.user.User;

/** A user as answers show it. */
public final class UserView {

    /** The order in which these five come was seen; that of the other standard attributes was not. */
    private static final List<String> FIRST =
            List.of("email", "email_verified", "family_name", "given_name", "birthdate");

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

    /** The attributes: some in Cognito's order, the other ones in the schema's, then custom ones by name, and {@code sub}. */
    static List<Map<String, String>> attributes(UserPool pool, User user, Predicate<String> shown) {
        Map<String, String> left = user.attributes();
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.of(FIRST.stream(), standard(pool), left.keySet().stream().sorted().toList().stream())
                .flatMap(names -> names)
                .forEach(name -> Optional.ofNullable(left.remove(name)).ifPresent(value -> ordered.put(name, value)));
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

    private static Stream<String> standard(UserPool pool) {
        return pool.settings().schema().attributes().stream()
                .filter(attribute -> !attribute.custom())
                .map(SchemaAttribute::name);
    }
}
