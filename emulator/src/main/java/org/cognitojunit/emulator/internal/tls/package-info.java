/**
 * TLS for the emulator's server: a certificate authority of its own, in memory, and a certificate for each host that a client
 * asks for. Needs nothing but the JDK.
 */
@NullMarked
package org.cognitojunit.emulator.internal.tls;

import org.jspecify.annotations.NullMarked;
