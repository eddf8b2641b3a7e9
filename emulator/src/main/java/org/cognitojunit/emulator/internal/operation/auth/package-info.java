/**
 * Operations that sign a user in, carry a sign-in on, and end it.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.auth;

import org.jspecify.annotations.NullMarked;
