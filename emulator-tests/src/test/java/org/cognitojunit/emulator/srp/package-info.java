/** Tests of SRP: the arithmetic against known answers, and what is no proof of a password. */
@NullMarked
package org.cognitojunit.emulator.srp;

import org.jspecify.annotations.NullMarked;
