/**
 * What lies between two calls of a pool's users: sessions of sign-ins, registrations of passkeys, and the sign-ins that tokens
 * come from.
 */
@NullMarked
package org.cognitojunit.emulator.internal.session;

import org.jspecify.annotations.NullMarked;
