/** Tests of the operations on user sessions, below the wire. */
@NullMarked
package org.cognitojunit.emulator.internal.operation.session;

import org.jspecify.annotations.NullMarked;
