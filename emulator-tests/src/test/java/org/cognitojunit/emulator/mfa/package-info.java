/** Tests of second factors: what pools offer, what users set up and prefer, and what signing in asks them for. */
@NullMarked
package org.cognitojunit.emulator.mfa;

import org.jspecify.annotations.NullMarked;
