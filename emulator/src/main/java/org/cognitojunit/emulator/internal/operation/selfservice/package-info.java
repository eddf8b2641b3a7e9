/**
 * Operations by which users come in and come back by themselves: sign-up, confirmation, password recovery. Their
 * administrative twins are here too.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.selfservice;

import org.jspecify.annotations.NullMarked;
