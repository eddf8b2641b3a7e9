/**
 * App clients of a user pool: their settings, secrets, and what they permit.
 */
@NullMarked
package org.cognitojunit.emulator.internal.client;

import org.jspecify.annotations.NullMarked;
