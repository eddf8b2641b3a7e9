/**
 * Two hundred callers on one pool, who create, sign in, change and delete the same few users. What they leave behind must
 * agree with itself.
 */
@NullMarked
package org.cognitojunit.emulator.crowd;

import org.jspecify.annotations.NullMarked;
