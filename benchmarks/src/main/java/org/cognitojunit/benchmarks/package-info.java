/** What the emulator and the extension cost, measured with JMH; figures and commands are in {@code docs/performance.md}. */
@NullMarked
package org.cognitojunit.benchmarks;

import org.jspecify.annotations.NullMarked;
