package org.cognitojunit.emulator.internal.pool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * The settings of a pool that only SetUserPoolMfaConfig makes and only GetUserPoolMfaConfig shows: authenticator apps, codes
 * by email, passkeys. Immutable.
 */
final class MfaSettings {

    static final String SOFTWARE_TOKEN = "SoftwareTokenMfaConfiguration";
    static final String EMAIL = "EmailMfaConfiguration";
    static final String WEB_AUTHN = "WebAuthnConfiguration";

    static final MfaSettings NONE = new MfaSettings(Map.of());

    private final Map<String, Object> tree;
    private final Input view;

    /**
     * @param tree the blocks, by their names in the API
     */
    MfaSettings(Map<String, Object> tree) {
        this.tree = Collections.unmodifiableMap(new TreeMap<>(tree));
        this.view = new Input("", this.tree);
    }

    /** The blocks as GetUserPoolMfaConfig shows them. */
    Map<String, Object> tree() {
        return new LinkedHashMap<>(tree);
    }

    boolean softwareTokens() {
        return view.structure(SOFTWARE_TOKEN)
                .map(block -> block.flag("Enabled"))
                .orElse(false);
    }

    /** Subject and text of the mail with a code; empty where a pool sends none. */
    Optional<Input> email() {
        return view.structure(EMAIL);
    }

    /** Whether a passkey that verifies its user counts as two factors. */
    boolean passkeysAreTwoFactors() {
        return view.structure(WEB_AUTHN)
                .flatMap(block -> block.optional("FactorConfiguration"))
                .filter("MULTI_FACTOR_WITH_USER_VERIFICATION"::equals)
                .isPresent();
    }

    /** @param allowed whether users may sign in with a passkey, which other settings say */
    PasskeySettings passkeys(boolean allowed) {
        Optional<Input> block = view.structure(WEB_AUTHN);
        return new PasskeySettings(
                allowed,
                block.flatMap(b -> b.optional("RelyingPartyId")).orElse(null),
                block.flatMap(b -> b.optional("UserVerification")).orElse("preferred"),
                passkeysAreTwoFactors());
    }

    /** What is left when MFA is switched off: passkeys, which are a first factor. */
    MfaSettings off() {
        Map<String, Object> left = tree();
        left.remove(SOFTWARE_TOKEN);
        left.remove(EMAIL);
        return new MfaSettings(left);
    }
}
