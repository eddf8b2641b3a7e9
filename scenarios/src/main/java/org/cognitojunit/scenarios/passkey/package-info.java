/** Scenarios of passkeys: how they are registered, how their holders sign in with them, and what is refused. */
@NullMarked
package org.cognitojunit.scenarios.passkey;

import org.jspecify.annotations.NullMarked;
