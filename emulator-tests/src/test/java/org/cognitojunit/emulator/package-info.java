/** Tests of the emulator as its users see it, with the AWS SDK or by its own API. */
@NullMarked
package org.cognitojunit.emulator;

import org.jspecify.annotations.NullMarked;
