package org.cognitojunit.emulator.internal.operation.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.Passkeys;
import org.cognitojunit.emulator.internal.user.User;

/** A user's second factors as answers show them: not at all where none is on. */
public final class MfaView {

    private MfaView() {}

    /** Adds {@code PreferredMfaSetting} and {@code UserMFASettingList}. */
    public static Output add(Output output, User user) {
        List<String> on =
                new ArrayList<>(user.mfa().on().stream().map(MfaFactor::name).toList());
        if (user.passkeys().onAsMfa()) {
            on.add(Passkeys.MFA_NAME);
        }
        return output.with("PreferredMfaSetting", user.mfa().preferred().map(MfaFactor::name))
                .with("UserMFASettingList", Optional.of(on).filter(list -> !list.isEmpty()));
    }

    /** Adds {@code MFAOptions}, which knows of text messages only. */
    static Output addOptions(Output output, User user) {
        return user.mfa().isOn(MfaFactor.SMS_MFA)
                ? output.with("MFAOptions", List.of(Map.of("DeliveryMedium", "SMS", "AttributeName", "phone_number")))
                : output;
    }
}
