/**
 * What goes wrong on purpose. A fault is arranged by a test and happens to a call before, or instead of, what the operation
 * does.
 */
@NullMarked
package org.cognitojunit.emulator.internal.fault;

import org.jspecify.annotations.NullMarked;
