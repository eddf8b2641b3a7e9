/**
 * The rates that an account has provisioned for categories of API calls. They are booked here, and slow nobody down.
 */
@NullMarked
package org.cognitojunit.emulator.internal.quota;

import org.jspecify.annotations.NullMarked;
