/**
 * Tokens: the claims they carry, how they are issued, and whose access token it is that a call brings.
 */
@NullMarked
package org.cognitojunit.emulator.internal.token;

import org.jspecify.annotations.NullMarked;
