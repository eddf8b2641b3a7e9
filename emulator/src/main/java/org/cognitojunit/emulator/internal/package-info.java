/**
 * The emulator's inside: {@code Emulation} puts the parts together and routes a request to them. Nothing here is API.
 */
@NullMarked
package org.cognitojunit.emulator.internal;

import org.jspecify.annotations.NullMarked;
