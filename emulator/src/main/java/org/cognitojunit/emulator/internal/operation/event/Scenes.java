package org.cognitojunit.emulator.internal.operation.event;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;

/** Tells from the input of an operation what is about to happen. */
@FunctionalInterface
interface Scenes {

    Optional<Scene> of(Input input);
}
