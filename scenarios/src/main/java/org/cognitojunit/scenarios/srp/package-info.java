/** Scenarios of USER_SRP_AUTH, the sign-in that proves the password and does not send it, and what is refused of it. */
@NullMarked
package org.cognitojunit.scenarios.srp;

import org.jspecify.annotations.NullMarked;
