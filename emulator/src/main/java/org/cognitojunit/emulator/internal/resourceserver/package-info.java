/**
 * The resource servers of a pool: APIs with scopes of their own, which clients may be allowed to ask for. A scope goes by
 * the identifier of its server and its own name.
 */
@NullMarked
package org.cognitojunit.emulator.internal.resourceserver;

import org.jspecify.annotations.NullMarked;
