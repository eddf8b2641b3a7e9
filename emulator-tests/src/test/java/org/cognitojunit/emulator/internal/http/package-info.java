/** Tests of how the emulator listens. */
@NullMarked
package org.cognitojunit.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
