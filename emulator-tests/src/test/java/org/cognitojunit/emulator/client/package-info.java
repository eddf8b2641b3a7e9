/** Tests of the operations on app clients, as the AWS SDK sees them. */
@NullMarked
package org.cognitojunit.emulator.client;

import org.jspecify.annotations.NullMarked;
