package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody signs in, or forgot a password, whom the pool does not know: the function says who that is in the system
 * that the users come from. A function that answers with no attributes says that it does not know the user either.
 */
public final class UserMigrationEvent extends TriggerEvent {

    UserMigrationEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** The password that was typed; empty for a forgotten one. */
    public Optional<String> password() {
        return optional("password");
    }

    /** What the caller of InitiateAuth or AdminInitiateAuth sent as {@code ClientMetadata}. */
    public Map<String, String> validationData() {
        return strings("validationData");
    }

    /** Gives the new user an attribute. */
    public void userAttribute(String name, String value) {
        map(response(), "userAttributes").put(name, value);
    }

    /** Confirms the user, who keeps the password that was typed. */
    public void confirmed() {
        response().put("finalUserStatus", "CONFIRMED");
    }

    /** Makes the user choose a new password by ForgotPassword before the first sign-in. This is the default. */
    public void resetRequired() {
        response().put("finalUserStatus", "RESET_REQUIRED");
    }

    /** Sends no welcome message. */
    public void suppressMessage() {
        response().put("messageAction", "SUPPRESS");
    }

    /** Sends the welcome message by {@code EMAIL}, {@code SMS}, or both. */
    public void desiredDeliveryMediums(String... mediums) {
        response().put("desiredDeliveryMediums", List.of(mediums));
    }

    /** Asks the user for codes by text message from then on, in a pool with MFA. The user needs a phone number. */
    public void enableSmsMfa() {
        response().put("enableSMSMFA", true);
    }

    /** Takes an alias over from the user who has it. */
    public void forceAliasCreation() {
        response().put("forceAliasCreation", true);
    }
}
