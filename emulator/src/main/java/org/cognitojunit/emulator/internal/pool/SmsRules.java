package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for sending text messages, and for what cannot do without them. */
final class SmsRules {

    private SmsRules() {}

    static void check(PoolSettings settings, AwsAccount account) {
        if (!roles(settings.view()).allMatch(account::owns)) {
            throw invalidParameter("Cross-account pass role is not allowed.");
        }
        if (roles(settings.view()).count() > 1) {
            throw invalidParameter("SmsConfiguration can have SnsCallerArn or EumsSms, not both.");
        }
        if (settings.sendsTextMessages()) {
            return;
        }
        if (settings.mfaMode() != MfaMode.OFF && settings.mfaFactors().isEmpty()) {
            throw invalidParameter("SMS configuration and Auto verification for phone_number are required when MFA is"
                    + " required/optional");
        }
        if (settings.view().strings("AutoVerifiedAttributes").contains("phone_number")) {
            throw invalidParameter("SMS configuration is required when phone_number is selected for auto verification");
        }
    }

    /** The roles that Cognito takes on to send messages, by either of two AWS services. */
    private static Stream<String> roles(Input settings) {
        Optional<Input> sms = settings.structure("SmsConfiguration");
        Optional<String> sns = sms.flatMap(s -> s.optional("SnsCallerArn")).filter(arn -> !arn.isEmpty());
        Optional<String> eums = sms.flatMap(s -> s.structure("EumsSms")).map(e -> e.string("CallerArn"));
        return Stream.of(sns, eums).flatMap(Optional::stream);
    }
}
