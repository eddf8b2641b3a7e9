/** Tests of the operations on the looks of sign-in pages and the terms beside them, as the AWS SDK sees them. */
@NullMarked
package org.cognitojunit.emulator.branding;

import org.jspecify.annotations.NullMarked;
