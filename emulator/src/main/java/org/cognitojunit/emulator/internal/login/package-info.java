/**
 * The pages on which people sign in: one class for each page. A challenge of a sign-in is a page, listed in {@code
 * ChallengePages}.
 */
@NullMarked
package org.cognitojunit.emulator.internal.login;

import org.jspecify.annotations.NullMarked;
