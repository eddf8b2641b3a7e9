/**
 * Operations on the sessions of users: whether a pool tracks them, which a user has, and their end. Token sessions are kept with the sign-ins; single
 * sign-on sessions come by {@code SsoSessions}.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.session;

import org.jspecify.annotations.NullMarked;
