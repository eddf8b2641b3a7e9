/** The HTTP server around the emulator: sockets and bytes, no knowledge of Cognito. */
@NullMarked
package org.cognitojunit.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
