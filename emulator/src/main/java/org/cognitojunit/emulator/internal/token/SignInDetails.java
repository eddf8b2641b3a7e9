package org.cognitojunit.emulator.internal.token;

import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.session.Assurance;
import org.cognitojunit.emulator.internal.session.SignInDevice;
import org.jspecify.annotations.Nullable;

/**
 * How a user came to sign in.
 *
 * @param origin where the last call came from
 * @param assurance how surely the user was known; null where tokens do not tell
 * @param device what the user signs in with; null where the pool does not track that
 * @param ssoSession the id of the single sign-on session that the user came through; null for a sign-in by the API
 */
public record SignInDetails(
        CallOrigin origin,
        @Nullable Assurance assurance,
        @Nullable SignInDevice device,
        @Nullable String ssoSession) {}
