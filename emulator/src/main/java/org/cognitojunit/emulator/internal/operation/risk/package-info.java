/**
 * Operations on the settings of threat protection, of a pool and of single clients. They need a pool that has threat protection on.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.risk;

import org.jspecify.annotations.NullMarked;
