/** Tests of refresh tokens that are replaced by every use. */
@NullMarked
package org.cognitojunit.emulator.rotation;

import org.jspecify.annotations.NullMarked;
