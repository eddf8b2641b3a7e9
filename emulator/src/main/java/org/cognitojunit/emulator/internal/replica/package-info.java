/**
 * The replicas of a pool in other regions. They have a life cycle and no users of their own.
 */
@NullMarked
package org.cognitojunit.emulator.internal.replica;

import org.jspecify.annotations.NullMarked;
