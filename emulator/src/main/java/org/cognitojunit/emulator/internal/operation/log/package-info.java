/**
 * Operations on the export of logs. There is one configuration for each pool.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.log;

import org.jspecify.annotations.NullMarked;
