/**
 * Sign-in as one state machine: flows start it, challenges carry it on, sessions hold what lies between two calls.
 */
@NullMarked
package org.cognitojunit.emulator.internal.auth;

import org.jspecify.annotations.NullMarked;
