/** Tests of the sessions of users that a pool tracks. */
@NullMarked
package org.cognitojunit.emulator.session;

import org.jspecify.annotations.NullMarked;
