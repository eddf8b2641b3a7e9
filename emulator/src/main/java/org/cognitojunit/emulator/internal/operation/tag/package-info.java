/**
 * Operations on the tags of pools. A pool is named by its ARN here.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.tag;

import org.jspecify.annotations.NullMarked;
