/**
 * User pools: what they are made of, their settings as Cognito stores and echoes them, and their attribute schema.
 */
@NullMarked
package org.cognitojunit.emulator.internal.pool;

import org.jspecify.annotations.NullMarked;
