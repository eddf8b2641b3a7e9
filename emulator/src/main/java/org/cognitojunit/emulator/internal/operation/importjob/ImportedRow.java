package org.cognitojunit.emulator.internal.operation.importjob;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserMfa;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** One row of a file with users. It makes a user without a password, who has to choose one by a code. */
record ImportedRow(Map<String, String> values) {

    private static final int LONGEST = 16_000;
    private static final String VERIFIED = "_verified";

    static ImportedRow of(List<String> header, List<String> fields) {
        if (fields.size() != header.size()) {
            throw invalidParameter(
                    "The row has " + fields.size() + " fields, and the header " + header.size() + " columns.");
        }
        if (fields.stream().mapToInt(String::length).sum() > LONGEST) {
            throw invalidParameter("The row is longer than " + LONGEST + " characters.");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        return new ImportedRow(values);
    }

    /**
     * The user of the row.
     *
     * @throws CognitoError if the pool cannot have such a user
     */
    User user(PoolSettings settings, String sub, Instant now) {
        String given = values.getOrDefault(Columns.USERNAME, "");
        if (given.isBlank()) {
            throw invalidParameter("The row has no " + Columns.USERNAME + ".");
        }
        UsernameRules.check(settings, given);
        AttributeUpdate attributes = UsernameRules.completed(settings, given, attributes(settings));
        new AttributeRules(settings).checkNew(attributes);
        requireRequired(settings, attributes.values());
        requireVerified(settings, attributes.values());
        UserMfa mfa = mfa(attributes.values());
        String username = settings.usernameAttributes().isEmpty() ? given : sub;
        return User.create(username, sub, UserStatus.RESET_REQUIRED, now, draft -> {
            attributes.applyTo(draft.attributes(), settings.schema());
            draft.mfa(mfa);
        });
    }

    /** The attributes of the row in the order of the schema. */
    private AttributeUpdate attributes(PoolSettings settings) {
        Map<String, String> result = new LinkedHashMap<>();
        for (SchemaAttribute attribute : settings.schema().attributes()) {
            String value = values.getOrDefault(attribute.name(), "");
            if (!value.isEmpty() && !isFlagOfNothing(attribute.name(), value)) {
                result.put(attribute.name(), value);
            }
        }
        return new AttributeUpdate(result);
    }

    /** Files say of an address or number that is not there that it is not verified. */
    private boolean isFlagOfNothing(String name, String value) {
        return name.endsWith(VERIFIED)
                && !isTrue(value)
                && values.getOrDefault(name.substring(0, name.length() - VERIFIED.length()), "")
                        .isEmpty();
    }

    private static void requireRequired(PoolSettings settings, Map<String, String> attributes) {
        for (SchemaAttribute attribute : settings.schema().attributes()) {
            if (attribute.required() && !attribute.name().equals("sub") && !attributes.containsKey(attribute.name())) {
                throw invalidParameter("The row has no " + attribute.name() + ", which is required.");
            }
        }
    }

    /** The code that an imported user chooses a password by goes to a verified address or number. */
    private static void requireVerified(PoolSettings settings, Map<String, String> attributes) {
        Set<String> candidates = settings.autoVerifiedAttributes().isEmpty()
                ? Set.of("email", "phone_number")
                : settings.autoVerifiedAttributes();
        if (candidates.stream().noneMatch(name -> isTrue(attributes.getOrDefault(name + VERIFIED, "")))) {
            throw invalidParameter("The User Record does not set any of the auto verified attributes to true."
                    + " (Example: email_verified to true).");
        }
    }

    private UserMfa mfa(Map<String, String> attributes) {
        String enabled = values.getOrDefault(Columns.MFA_ENABLED, "");
        if (!isTrue(enabled) && !enabled.equalsIgnoreCase("false")) {
            throw invalidParameter(Columns.MFA_ENABLED + " must be true or false.");
        }
        if (!isTrue(enabled)) {
            return UserMfa.NONE;
        }
        if (!attributes.containsKey("phone_number")) {
            throw invalidParameter("The row enables MFA and has no phone_number.");
        }
        return UserMfa.NONE.with(MfaFactor.SMS_MFA, true);
    }

    private static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true");
    }
}
