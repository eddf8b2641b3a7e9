/** Tests of the operations on the domains of pools, as the AWS SDK sees them. */
@NullMarked
package org.cognitojunit.emulator.domain;

import org.jspecify.annotations.NullMarked;
