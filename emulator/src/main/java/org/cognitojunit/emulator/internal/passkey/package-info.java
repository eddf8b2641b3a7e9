/**
 * Passkeys (WebAuthn): what a browser is asked, and whether what it answers holds. The verification is webauthn4j's, which is
 * optional: only {@code Webauthn4jCeremonies} touches it, and without it passkeys are refused with the name of what is missing.
 */
@NullMarked
package org.cognitojunit.emulator.internal.passkey;

import org.jspecify.annotations.NullMarked;
