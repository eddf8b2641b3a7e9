/**
 * Second factors: which ones a user can be asked for, how users choose among them, and the codes of authenticator apps.
 * When one is asked for is the business of {@code auth}.
 */
@NullMarked
package org.cognitojunit.emulator.internal.mfa;

import org.jspecify.annotations.NullMarked;
