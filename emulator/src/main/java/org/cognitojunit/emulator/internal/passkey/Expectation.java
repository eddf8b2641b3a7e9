package org.cognitojunit.emulator.internal.passkey;

/**
 * What the answer of a passkey is held against.
 *
 * @param challenge in Base64 for URLs
 * @param userVerified whether the authenticator must have made sure who holds it
 */
record Expectation(String challenge, String relyingPartyId, boolean userVerified) {}
