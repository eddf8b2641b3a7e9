/**
 * The functions in Java that a pool's Lambda triggers were given. They are kept apart from the calling of them, because a
 * pool holds them and the calls need to know the pool.
 */
@NullMarked
package org.cognitojunit.emulator.internal.function;

import org.jspecify.annotations.NullMarked;
