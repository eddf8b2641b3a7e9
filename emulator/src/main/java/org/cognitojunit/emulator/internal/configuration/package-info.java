/**
 * What a pool is told about styles, terms, risk and log delivery. Such configurations are stored and shown; nothing else asks for them.
 */
@NullMarked
package org.cognitojunit.emulator.internal.configuration;

import org.jspecify.annotations.NullMarked;
