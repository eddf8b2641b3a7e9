/** Second factors: what pools can require, what users set up and prefer, and what a sign-in asks them for. */
@NullMarked
package org.cognitojunit.scenarios.mfa;

import org.jspecify.annotations.NullMarked;
