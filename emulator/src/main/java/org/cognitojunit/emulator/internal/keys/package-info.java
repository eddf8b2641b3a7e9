/**
 * The keys of a pool: what signs its tokens, and what it publishes of that.
 */
@NullMarked
package org.cognitojunit.emulator.internal.keys;

import org.jspecify.annotations.NullMarked;
