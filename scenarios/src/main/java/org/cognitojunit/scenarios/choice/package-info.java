/** Scenarios of USER_AUTH, the sign-in in which the user chooses the first factor, and what is refused of it. */
@NullMarked
package org.cognitojunit.scenarios.choice;

import org.jspecify.annotations.NullMarked;
