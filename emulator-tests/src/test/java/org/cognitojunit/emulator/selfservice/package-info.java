/** Messages and the inbox, sign-up, confirmation, password recovery and verification of attributes, with the SDK. */
@NullMarked
package org.cognitojunit.emulator.selfservice;

import org.jspecify.annotations.NullMarked;
