package org.cognitojunit.emulator.internal.account;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/** Which attributes a user may have, and who may write them. */
public final class AttributeRules {

    /** Only a proof makes these true; an administrator may vouch for it. */
    private static final Set<String> VERIFICATION_FLAGS = Set.of("email_verified", "phone_number_verified");

    private static final String PREFERRED_USERNAME = "preferred_username";

    /** The attributes that the schema of SCIM (RFC 7643, section 4.1) knows, by which the service's own messages call them. */
    private static final Map<String, String> SCIM_NAMES = Map.ofEntries(
            entry("name", "name.formatted"),
            entry("given_name", "name.givenName"),
            entry("family_name", "name.familyName"),
            entry("middle_name", "name.middleName"),
            entry("nickname", "nickName"),
            entry("profile", "profileUrl"),
            entry("picture", "photos"),
            entry("email", "emails"),
            entry("phone_number", "phoneNumbers"),
            entry("address", "addresses"),
            entry("zoneinfo", "timezone"));

    private final PoolSettings settings;
    private final Schema schema;

    public AttributeRules(PoolSettings settings) {
        this.settings = settings;
        this.schema = settings.schema();
    }

    /** Checks what an administrator gives a new user. Required attributes may come later, from the user. */
    public void checkNew(AttributeUpdate update) {
        refuseSub(update);
        refuseUnknown(update);
        String violations = SchemaCheck.violations(schema, update.values(), false);
        if (!violations.isEmpty()) {
            throw CognitoError.invalidParameter("Invalid user attributes: " + violations);
        }
        checkNames(update);
    }

    /**
     * Checks what users give as they sign up, when every required attribute must be there.
     *
     * @param given what the caller sent as attributes, which the client must permit
     * @param update that and the attribute that stands in for a username
     */
    public void checkSignUp(AttributeUpdate given, AttributeUpdate update, AppClient client) {
        checkOwn(given, client);
        if (update.values().containsKey(PREFERRED_USERNAME)
                && settings.aliasAttributes().contains(PREFERRED_USERNAME)) {
            throw CognitoError.invalidParameter("preferred_username cannot be set at sign-up, since users sign in with"
                    + " it. Set it once the user is confirmed.");
        }
        refuseUnknown(update);
        Map<String, String> reasons = SchemaCheck.reasons(schema, update.values(), false);
        for (SchemaAttribute attribute : schema.attributes()) {
            boolean missing = update.values().getOrDefault(attribute.name(), "").isEmpty();
            if (attribute.required() && missing && !attribute.name().equals("sub")) {
                reasons.put(attribute.name(), "The attribute " + internalName(attribute.name()) + " is required");
            }
        }
        if (!reasons.isEmpty()) {
            throw CognitoError.invalidParameter("Attributes did not conform to the schema: "
                    + reasons.entrySet().stream()
                            .map(e -> internalName(e.getKey()) + ": " + e.getValue())
                            .collect(Collectors.joining(", ")));
        }
        checkNames(update);
    }

    /** A new user cannot have what no schema knows; that of an existing one is refused in other words. */
    private void refuseUnknown(AttributeUpdate update) {
        for (String name : update.values().keySet()) {
            if (schema.find(name).isEmpty()) {
                throw CognitoError.invalidParameter("Attributes did not conform to the schema: " + undetermined(name));
            }
        }
    }

    private static String undetermined(String name) {
        return "Type for attribute {" + name + "} could not be determined";
    }

    /** Checks what an administrator changes. */
    public void checkAdminUpdate(AttributeUpdate update) {
        refuseSub(update);
        checkUpdate(update, true);
    }

    /** Checks what users change through a client. */
    public void checkOwnUpdate(AttributeUpdate update, AppClient client) {
        checkOwn(update, client);
        checkUpdate(update, true);
    }

    /** Checks what users add while they answer a challenge, which is still part of their creation. */
    public void checkAnswer(AttributeUpdate update, AppClient client) {
        checkOwn(update, client);
        checkUpdate(update, false);
    }

    /** Checks what an administrator deletes. */
    public void checkAdminDeletion(AttributeUpdate deletion) {
        for (String name : deletion.values().keySet()) {
            SchemaAttribute attribute = schema.find(name)
                    .orElseThrow(() -> CognitoError.invalidParameter("Invalid user attributes: " + undetermined(name)));
            if (!attribute.mutable()) {
                throw CognitoError.invalidParameter("Invalid user attributes: " + internalName(name)
                        + ": This attribute does not satisfy the mutability validation defined in the schema.");
            }
        }
        refuseDeletionOfRequired(deletion);
    }

    /** Checks what users delete through a client. */
    public void checkOwnDeletion(AttributeUpdate deletion, AppClient client) {
        checkOwn(deletion, client);
        checkAdminDeletion(deletion);
    }

    private void checkOwn(AttributeUpdate update, AppClient client) {
        if (!update.values().keySet().stream().allMatch(name -> mayWrite(name, client))) {
            throw CognitoError.notAuthorized("A client attempted to write unauthorized attribute");
        }
        refuseSub(update);
        for (String name : update.values().keySet()) {
            if (VERIFICATION_FLAGS.contains(name)) {
                throw nonMutable(name);
            }
        }
    }

    private boolean mayWrite(String name, AppClient client) {
        if (VERIFICATION_FLAGS.contains(name) || name.equals("sub")) {
            return true; // Nobody may; that refusal has words of its own.
        }
        boolean developerOnly =
                schema.find(name).filter(SchemaAttribute::developerOnly).isPresent();
        return !developerOnly && client.settings().canWrite(name);
    }

    private void checkUpdate(AttributeUpdate update, boolean updating) {
        String violations = SchemaCheck.violations(schema, update.values(), updating);
        if (!violations.isEmpty()) {
            throw CognitoError.invalidParameter(violations);
        }
        refuseDeletionOfRequired(update);
        checkNames(update);
    }

    private void refuseDeletionOfRequired(AttributeUpdate update) {
        update.values().forEach((name, value) -> {
            if (value.isEmpty() && schema.find(name).orElseThrow().required()) {
                String internal = internalName(name);
                throw CognitoError.invalidParameter(
                        "Invalid user attributes: " + internal + ": The attribute " + internal + " is required");
            }
        });
    }

    private void checkNames(AttributeUpdate update) {
        update.values().forEach((name, value) -> {
            if (value.isEmpty()) {
                return;
            }
            Contact.check(name, value);
            if (name.equals(PREFERRED_USERNAME) && settings.aliasAttributes().contains(name)) {
                UsernameRules.check(settings, value);
            }
        });
    }

    private static void refuseSub(AttributeUpdate update) {
        if (update.values().containsKey("sub")) {
            throw nonMutable("sub");
        }
    }

    private static CognitoError nonMutable(String name) {
        return CognitoError.invalidParameter("Cannot modify the non-mutable attribute " + name);
    }

    /** The name by which the service's own messages call an attribute. */
    private static String internalName(String name) {
        if (name.startsWith("custom:")) {
            return "Custom.User." + name.substring("custom:".length());
        }
        return SCIM_NAMES.getOrDefault(name, name);
    }
}
