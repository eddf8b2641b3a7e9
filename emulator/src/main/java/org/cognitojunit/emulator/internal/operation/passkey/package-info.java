/** The operations on passkeys. Their users manage them with an access token; administrators cannot. */
@NullMarked
package org.cognitojunit.emulator.internal.operation.passkey;

import org.jspecify.annotations.NullMarked;
