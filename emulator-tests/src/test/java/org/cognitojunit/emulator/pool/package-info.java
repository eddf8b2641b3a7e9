/** Tests of the operations on user pools, as the AWS SDK sees them. */
@NullMarked
package org.cognitojunit.emulator.pool;

import org.jspecify.annotations.NullMarked;
