/**
 * Operations on user pools.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.pool;

import org.jspecify.annotations.NullMarked;
