/** Tests of an emulator that knows who may call it. */
@NullMarked
package org.cognitojunit.emulator.signing;

import org.jspecify.annotations.NullMarked;
