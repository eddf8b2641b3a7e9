/** The encoding of certificates (X.509), for those of pools and those of the emulator's own server. */
@NullMarked
package org.cognitojunit.emulator.internal.x509;

import org.jspecify.annotations.NullMarked;
