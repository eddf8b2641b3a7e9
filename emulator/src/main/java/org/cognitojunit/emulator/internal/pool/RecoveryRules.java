package org.cognitojunit.emulator.internal.pool;

import static java.util.stream.Collectors.toSet;
import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.user.MfaFactor;

/** Rules for the ways in which users recover their accounts. */
final class RecoveryRules {

    private static final String INVALID =
            "Invalid account recovery setting parameter. Account Recovery Setting cannot ";

    private RecoveryRules() {}

    /** What the settings themselves no longer tell: whether the caller chose the mechanisms, or they are the default. */
    static void checkRequest(Input request, PoolSettings settings) {
        boolean numbersOnly = settings.usernameAttributes().equals(Set.of("phone_number"))
                && settings.autoVerifiedAttributes().equals(Set.of("phone_number"));
        if (request.has("AccountRecoverySetting")
                && numbersOnly
                && settings.recoveryMechanisms().contains("verified_phone_number")
                && asksFor(MfaFactor.SMS_MFA, settings)) {
            throw recoversBySecondFactor("verified_phone_number", "SMS");
        }
    }

    static void check(PoolSettings settings) {
        checkMechanisms(settings.view());
        List<String> mechanisms = settings.recoveryMechanisms();
        if (mechanisms.equals(List.of("verified_phone_number")) && asksFor(MfaFactor.SMS_MFA, settings)) {
            throw recoversBySecondFactor("verified_phone_number", "SMS");
        }
        if (mechanisms.equals(List.of("verified_email")) && asksFor(MfaFactor.EMAIL_OTP, settings)) {
            throw recoversBySecondFactor("verified_email", "Email");
        }
    }

    private static boolean asksFor(MfaFactor factor, PoolSettings settings) {
        return settings.mfaMode() != MfaMode.OFF && settings.mfaFactors().contains(factor);
    }

    private static CognitoError recoversBySecondFactor(String mechanism, String factor) {
        return invalidParameter(
                INVALID + "use " + mechanism + " as a recovery mechanism when " + factor + " MFA is configured.");
    }

    private static void checkMechanisms(Input settings) {
        List<Input> mechanisms = settings.structure("AccountRecoverySetting")
                .map(recovery -> recovery.structures("RecoveryMechanisms"))
                .orElse(List.of());
        Set<String> names = mechanisms.stream().map(m -> m.string("Name")).collect(toSet());
        Set<Integer> priorities =
                mechanisms.stream().flatMap(m -> m.integer("Priority").stream()).collect(toSet());
        if (names.size() > 1 && names.contains("admin_only")) {
            throw invalidParameter(INVALID + "use admin_only setting with any other recovery mechanisms.");
        }
        if (names.size() < mechanisms.size() || priorities.size() < mechanisms.size()) {
            throw invalidParameter(INVALID + "have duplicate priorities or recovery mechanisms.");
        }
    }
}
