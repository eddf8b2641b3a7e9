/** Tests of levels of assurance: the claims {@code acr} and {@code amr}, and step-up. */
@NullMarked
package org.cognitojunit.emulator.acr;

import org.jspecify.annotations.NullMarked;
