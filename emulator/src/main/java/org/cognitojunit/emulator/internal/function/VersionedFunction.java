package org.cognitojunit.emulator.internal.function;

import org.cognitojunit.emulator.trigger.TriggerFunction;
import org.cognitojunit.emulator.trigger.TriggerVersion;

/**
 * A trigger's function.
 *
 * @param version the version of the event that it wants
 */
public record VersionedFunction(TriggerVersion version, TriggerFunction function) {}
