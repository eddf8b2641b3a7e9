/**
 * User pools: what they are made of, and their settings as Cognito stores and echoes them. The attributes of their users are
 * in the package schema.
 */
@NullMarked
package org.cognitojunit.emulator.internal.pool;

import org.jspecify.annotations.NullMarked;
