package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.NewPassword;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.trigger.TokenSource;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** NEW_PASSWORD_REQUIRED: a user with a temporary password chooses one, and gives the required attributes still missing. */
final class NewPasswordRequired implements Challenge {

    static final String NAME = "NEW_PASSWORD_REQUIRED";

    private static final String ATTRIBUTE_PREFIX = "userAttributes.";

    private final Clock clock;
    private final Passwords passwords;
    private final NextStep next;

    NewPasswordRequired(Clock clock, Ids ids, NextStep next) {
        this.clock = clock;
        this.passwords = new Passwords(clock, ids);
        this.next = next;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        List<String> required = missing(pool, user.attributes()).stream()
                .map(a -> ATTRIBUTE_PREFIX + a)
                .toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("USER_ID_FOR_SRP", user.username());
        parameters.put("requiredAttributes", Json.array(required));
        parameters.put("userAttributes", Json.write(user.attributes()));
        return parameters;
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        UserPool pool = attempt.pool();
        NewPassword password =
                passwords.replacement(pool, user.username(), attempt.required("NEW_PASSWORD"), Refusal.PASSWORD_CHANGE);
        AttributeUpdate given = given(attempt);
        new AttributeRules(pool.settings()).checkAnswer(given, attempt.client());

        Instant now = clock.instant();
        User changed = pool.users()
                .change(
                        user,
                        u -> {
                            // An answer that won meanwhile may have filled what this one brings; the session says why.
                            pool.sessions().open(session.token(), now);
                            return changed(pool, u, password, given);
                        },
                        () -> pool.sessions().use(session, now));
        return next.afterPassword(attempt, changed, TokenSource.NEW_PASSWORD_CHALLENGE);
    }

    private static AttributeUpdate given(Attempt attempt) {
        Map<String, String> given = new LinkedHashMap<>();
        attempt.parameters().forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE_PREFIX) && !value.isEmpty()) {
                given.put(name.substring(ATTRIBUTE_PREFIX.length()), value);
            }
        });
        return new AttributeUpdate(given);
    }

    /** The answer may add to the user's attributes but not change them. */
    private static User changed(UserPool pool, User user, NewPassword password, AttributeUpdate given) {
        given.values().keySet().stream()
                .filter(user.attributes()::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw CognitoError.notAuthorized("Cannot modify an already provided " + name);
                });
        User changed = user.with(draft -> {
            password.replace(user, draft);
            draft.status(UserStatus.CONFIRMED);
            given.applyToOwn(draft.attributes(), pool.settings().schema());
        });
        List<String> missing = missing(pool, changed.attributes());
        if (!missing.isEmpty()) {
            throw CognitoError.invalidParameter("Invalid attributes given, " + String.join(" and ", missing)
                    + (missing.size() == 1 ? " is missing" : " are missing"));
        }
        return changed;
    }

    private static List<String> missing(UserPool pool, Map<String, String> attributes) {
        List<String> missing = new ArrayList<>();
        for (SchemaAttribute attribute : pool.settings().schema().attributes()) {
            if (attribute.required() && !attribute.name().equals("sub") && !attributes.containsKey(attribute.name())) {
                missing.add(attribute.name());
            }
        }
        return missing;
    }
}
