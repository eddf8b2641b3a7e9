/**
 * AWS's own hosts, answered within this JVM by an emulator over TLS: a selector leads clients to it and trust decides host by host.
 * Installed once, removed once; nothing but these defaults of the JVM is touched.
 */
@NullMarked
package org.cognitojunit.internal.interception;

import org.jspecify.annotations.NullMarked;
