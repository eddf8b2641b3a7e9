/** Passkeys: their registration, the sign-in with them, and what is refused. The passkeys are the extension's, in software. */
@NullMarked
package org.cognitojunit.emulator.passkey;

import org.jspecify.annotations.NullMarked;
