/** Tests of how pools are kept and put back. */
@NullMarked
package org.cognitojunit.emulator.internal.pool;

import org.jspecify.annotations.NullMarked;
