package org.cognitojunit.emulator.internal.passkey;

import org.cognitojunit.emulator.internal.api.CognitoError;

/** The library for WebAuthn, which is on the class path only where somebody needs passkeys. */
final class WebAuthnLibrary {

    private static final String NEEDED = "com.webauthn4j.WebAuthnManager";

    private WebAuthnLibrary() {}

    /**
     * The library, loaded when it is first asked for.
     *
     * @throws CognitoError if it is missing, which says what to add
     */
    static Ceremonies get() {
        if (!isThere()) {
            throw CognitoError.of(
                    "UnsupportedOperationException",
                    "Passkeys need a library that is not on the class path of the emulator. Add"
                            + " com.webauthn4j:webauthn4j-core:0.32.0.RELEASE to the dependencies of your tests.");
        }
        return Loaded.CEREMONIES;
    }

    private static boolean isThere() {
        try {
            Class.forName(NEEDED, false, WebAuthnLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static final class Loaded {
        static final Ceremonies CEREMONIES = new Webauthn4jCeremonies();
    }
}
