/**
 * Mail and text messages: what they say, where they go, and what an answer shows of that. Nothing is sent; whoever runs the
 * emulator gets them.
 */
@NullMarked
package org.cognitojunit.emulator.internal.message;

import org.jspecify.annotations.NullMarked;
