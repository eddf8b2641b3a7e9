package org.cognitojunit.emulator.internal.session;

/**
 * One refresh token of a sign-in. Without rotation a sign-in has one all its life.
 *
 * @param token the digest of the refresh token, which is enough to know it again
 * @param originJti what tokens from this generation on have in common where the client does not rotate refresh tokens
 */
public record Generation(String token, String originJti) {}
