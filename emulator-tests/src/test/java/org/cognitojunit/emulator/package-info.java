/** Tests of the emulator, mostly through its endpoint with the AWS SDK, as its users see it. */
@NullMarked
package org.cognitojunit.emulator;

import org.jspecify.annotations.NullMarked;
