package org.cognitojunit.emulator.trigger;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The Lambda triggers of a user pool. */
public enum Trigger {
    PRE_SIGN_UP("PreSignUp"),
    POST_CONFIRMATION("PostConfirmation"),
    PRE_AUTHENTICATION("PreAuthentication"),
    POST_AUTHENTICATION("PostAuthentication"),
    PRE_TOKEN_GENERATION("PreTokenGeneration"),
    DEFINE_AUTH_CHALLENGE("DefineAuthChallenge"),
    CREATE_AUTH_CHALLENGE("CreateAuthChallenge"),
    VERIFY_AUTH_CHALLENGE_RESPONSE("VerifyAuthChallengeResponse"),
    USER_MIGRATION("UserMigration"),
    CUSTOM_MESSAGE("CustomMessage"),
    CUSTOM_EMAIL_SENDER("CustomEmailSender"),
    CUSTOM_SMS_SENDER("CustomSMSSender"),
    INBOUND_FEDERATION("InboundFederation");

    private final String configName;

    Trigger(String configName) {
        this.configName = configName;
    }

    /** The name in {@code LambdaConfig}, which is also the one in error messages. */
    public String configName() {
        return configName;
    }

    /**
     * The trigger of a name in {@code LambdaConfig}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Trigger named(String configName) {
        return Arrays.stream(values())
                .filter(trigger -> trigger.configName.equals(configName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no trigger '" + configName
                        + "'. The triggers: "
                        + Arrays.stream(values()).map(Trigger::configName).collect(Collectors.joining(", "))
                        + "."));
    }
}
