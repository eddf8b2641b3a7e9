/**
 * How many clients and groups a pool can have.
 */
@NullMarked
package org.cognitojunit.emulator.quota;

import org.jspecify.annotations.NullMarked;
