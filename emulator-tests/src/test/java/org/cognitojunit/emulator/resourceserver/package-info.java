/** Tests of the operations on resource servers, and of clients that name their scopes. */
@NullMarked
package org.cognitojunit.emulator.resourceserver;

import org.jspecify.annotations.NullMarked;
