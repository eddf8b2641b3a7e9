package org.cognitojunit.emulator.internal.operation.mfa;

import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.user.MfaView;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** What a user can sign in with. */
final class AuthFactorsView {

    private AuthFactorsView() {}

    static Output of(UserPool pool, User user) {
        return MfaView.add(Output.of("Username", user.username()), user)
                .with("ConfiguredUserAuthFactors", configured(pool, user));
    }

    private static List<String> configured(UserPool pool, User user) {
        List<String> factors = new ArrayList<>();
        if (user.credential().isPresent()) {
            factors.add("PASSWORD");
        }
        if (takesCodes(pool, user, "EMAIL_OTP", "email")) {
            factors.add("EMAIL_OTP");
        }
        if (takesCodes(pool, user, "SMS_OTP", "phone_number")) {
            factors.add("SMS_OTP");
        }
        if (pool.settings().passkeys().allowed() && !user.passkeys().all().isEmpty()) {
            factors.add("WEB_AUTHN");
        }
        if (user.mfa().token().isPresent()) {
            factors.add("SOFTWARE_TOKEN");
        }
        return factors;
    }

    private static boolean takesCodes(UserPool pool, User user, String factor, String attribute) {
        return pool.settings().firstAuthFactors().contains(factor) && user.hasVerified(attribute);
    }
}
