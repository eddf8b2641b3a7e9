/** Tests of the operations on identity providers, and of identities that are linked with users. */
@NullMarked
package org.cognitojunit.emulator.federation;

import org.jspecify.annotations.NullMarked;
