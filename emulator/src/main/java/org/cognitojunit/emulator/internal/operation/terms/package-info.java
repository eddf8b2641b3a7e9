/**
 * Operations on the terms of use and privacy policies that sign-in pages link to. Each document belongs to one client.
 */
@NullMarked
package org.cognitojunit.emulator.internal.operation.terms;

import org.jspecify.annotations.NullMarked;
