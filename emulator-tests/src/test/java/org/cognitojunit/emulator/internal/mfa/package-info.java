/** Tests of the codes of authenticator apps. */
@NullMarked
package org.cognitojunit.emulator.internal.mfa;

import org.jspecify.annotations.NullMarked;
