/**
 * Operations on app clients.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.client;

import org.jspecify.annotations.NullMarked;
