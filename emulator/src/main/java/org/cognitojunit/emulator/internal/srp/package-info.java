/**
 * The arithmetic of Secure Remote Password as Cognito does it, seen from the server: the group, its hashes, one exchange. It
 * knows nothing of users and pools.
 */
@NullMarked
package org.cognitojunit.emulator.internal.srp;

import org.jspecify.annotations.NullMarked;
