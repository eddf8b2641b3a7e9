/** Tests of the wire: the service model against the AWS SDK, validation, signatures, HTTP. They speak to the emulator as clients do. */
@NullMarked
package org.cognitojunit.emulator.protocol;

import org.jspecify.annotations.NullMarked;
