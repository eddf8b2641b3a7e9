/** The emulator over TLS: its certificates, and what it does under AWS's own names. */
@NullMarked
package org.cognitojunit.emulator.tls;

import org.jspecify.annotations.NullMarked;
