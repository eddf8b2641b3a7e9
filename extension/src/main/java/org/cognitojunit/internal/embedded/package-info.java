/**
 * The default backend: one emulator in this JVM per test run. Its SDK clients call the emulator directly, without a socket.
 */
@NullMarked
package org.cognitojunit.internal.embedded;

import org.jspecify.annotations.NullMarked;
