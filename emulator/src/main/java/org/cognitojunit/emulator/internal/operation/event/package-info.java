/**
 * Operations on the events of users, and the recorder that other operations are wrapped in, so that they make events.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.event;

import org.jspecify.annotations.NullMarked;
