/**
 * What a sign-in leaves behind in a pool: sessions between two calls, and sign-ins that tokens come from.
 */
@NullMarked
package org.cognitojunit.emulator.internal.session;

import org.jspecify.annotations.NullMarked;
