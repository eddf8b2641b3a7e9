package org.cognitojunit.fuzz;

import java.util.Map;

/**
 * A call that is not made yet.
 *
 * @param input the members; a {@link Known} among them is replaced when the call is made
 */
record Call(String operation, Map<String, Object> input) {

    /**
     * Something that an earlier answer held, so that calls get past the first look-up.
     *
     * @param member under which name it was there
     * @param index which one, counted round
     */
    record Known(String member, int index) {}
}
