package org.cognitojunit.emulator.internal.session;

import java.util.List;

/**
 * How surely a user was known at a sign-in, which the tokens say as long as they are refreshed. Immutable.
 *
 * @param acr the name of the level
 * @param amr the methods in the order in which they were completed
 */
public record Assurance(String acr, List<String> amr) {

    public Assurance {
        amr = List.copyOf(amr);
    }
}
