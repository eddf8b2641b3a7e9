/** Tests of the claims {@code acr} and {@code amr}. */
@NullMarked
package org.cognitojunit.emulator.acr;

import org.jspecify.annotations.NullMarked;
