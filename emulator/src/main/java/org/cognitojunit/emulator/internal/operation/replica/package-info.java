/**
 * Operations on the replicas of a pool in other regions. A pool is the primary of its replicas.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.replica;

import org.jspecify.annotations.NullMarked;
