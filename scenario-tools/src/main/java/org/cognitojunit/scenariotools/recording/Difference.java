package org.cognitojunit.scenariotools.recording;

/**
 * Something that is not as it was recorded.
 *
 * @param where for people: {@code call 2, AdminGetUser: body.message}
 * @param recorded what was recorded, in JSON
 * @param now what there is now, in JSON
 * @param isAsked whether it is in what the scenario asks for, not in what it is answered
 */
record Difference(String where, String recorded, String now, boolean isAsked) {

    static final String NOTHING = "(nothing)";

    @Override
    public String toString() {
        return "  " + where + "\n    recorded: " + recorded + "\n    now:      " + now;
    }
}
