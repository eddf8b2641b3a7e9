/** Tests of Signature Version 4 against what AWS has published. */
@NullMarked
package org.cognitojunit.emulator.internal.signing;

import org.jspecify.annotations.NullMarked;
