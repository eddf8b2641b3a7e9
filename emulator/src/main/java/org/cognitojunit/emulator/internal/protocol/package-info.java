/**
 * The wire: which operation a request names, who may call it, whether its input satisfies the service model, and how
 * results and errors look as bytes.
 */
@NullMarked
package org.cognitojunit.emulator.internal.protocol;

import org.jspecify.annotations.NullMarked;
