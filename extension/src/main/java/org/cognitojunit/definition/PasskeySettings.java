package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * What a pool says about passkeys: {@code WebAuthnConfiguration}.
 *
 * @param relyingPartyId the domain that passkeys are made for; null for the pool's own domain
 * @param userVerificationRequired whether authenticators must make sure who holds them; else they do so where they can
 * @param twoFactors whether a passkey that has verified its user is two factors in one
 */
public record PasskeySettings(@Nullable String relyingPartyId, boolean userVerificationRequired, boolean twoFactors) {}
