/**
 * What a sign-in leaves behind: signing keys, access and ID tokens, refresh tokens, and their revocation.
 */
@NullMarked
package org.cognitojunit.emulator.internal.token;

import org.jspecify.annotations.NullMarked;
