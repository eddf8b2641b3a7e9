/**
 * Operations on resource servers and their scopes.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.resourceserver;

import org.jspecify.annotations.NullMarked;
