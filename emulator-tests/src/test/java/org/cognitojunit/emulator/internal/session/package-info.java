/** Tests of what is remembered of sign-ins and challenges, and for how long. */
@NullMarked
package org.cognitojunit.emulator.internal.session;

import org.jspecify.annotations.NullMarked;
