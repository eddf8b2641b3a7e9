/**
 * Tests of choice-based sign-in without a password: codes as first factors, users who have no password, and the sign-in that
 * follows a sign-up by itself.
 */
@NullMarked
package org.cognitojunit.emulator.choice;

import org.jspecify.annotations.NullMarked;
