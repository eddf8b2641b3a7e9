/** Tests of what the operations share. */
@NullMarked
package org.cognitojunit.emulator.internal.operation;

import org.jspecify.annotations.NullMarked;
