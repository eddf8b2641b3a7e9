/** A real browser for tests, driven over its DevTools protocol with nothing but the JDK. */
@NullMarked
package org.cognitojunit.clients.browser;

import org.jspecify.annotations.NullMarked;
