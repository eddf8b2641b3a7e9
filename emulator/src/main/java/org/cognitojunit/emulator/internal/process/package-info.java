/**
 * What an emulator that is a process of its own needs besides: its options, from the command line and from the environment, and
 * the question whether it is well. Only the {@code main} uses it.
 */
@NullMarked
package org.cognitojunit.emulator.internal.process;

import org.jspecify.annotations.NullMarked;
