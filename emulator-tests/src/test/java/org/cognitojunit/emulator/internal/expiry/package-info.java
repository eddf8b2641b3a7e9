/** Tests of how what has expired is found. */
@NullMarked
package org.cognitojunit.emulator.internal.expiry;

import org.jspecify.annotations.NullMarked;
