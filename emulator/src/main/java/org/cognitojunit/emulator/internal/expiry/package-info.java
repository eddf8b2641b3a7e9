/**
 * When to look for what has expired, in whatever is kept for a while. What that is, and when it expires, its keepers know.
 */
@NullMarked
package org.cognitojunit.emulator.internal.expiry;

import org.jspecify.annotations.NullMarked;
