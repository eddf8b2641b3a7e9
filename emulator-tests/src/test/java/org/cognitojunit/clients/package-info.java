/**
 * The emulator as other programs see it: the runnable jar, and clients that are not Java. Each test here starts a process
 * and speaks to it over a socket; what can be tested in this JVM is tested elsewhere.
 */
@NullMarked
package org.cognitojunit.clients;

import org.jspecify.annotations.NullMarked;
