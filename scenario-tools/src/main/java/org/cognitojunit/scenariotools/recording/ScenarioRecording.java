package org.cognitojunit.scenariotools.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario and a backend said to each other, as it is written down.
 *
 * @param scenario its class and method
 * @param content the declarations of its pools, and its calls with their answers: maps, lists and what else JSON has
 */
record ScenarioRecording(String scenario, Origin origin, Map<String, Object> content) {

    static final String CALLS = "calls";
    static final String POOLS = "pools";

    private static final String SCENARIO = "scenario";
    private static final String RECORDED = "recorded";

    /** What a scenario and a backend said to each other. */
    static Map<String, Object> content(List<Object> pools, List<WireCall> calls) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                POOLS,
                pools.stream()
                        .map(pool -> Reading.object(POOLS, (Map<?, ?>) pool))
                        .toList());
        content.put(CALLS, calls.stream().map(ScenarioRecording::call).toList());
        return Labelling.label(content);
    }

    private static Map<String, Object> call(WireCall call) {
        WireCall.Question question = call.question();
        WireCall.Answer answer = call.answer();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("operation", question.operation());
        written.put("input", Reading.object("input", question.input()));
        written.put("status", answer.status());
        answer.errorType().ifPresent(type -> written.put("errorType", type));
        Map<String, Object> body = answer.body();
        if (body != null) {
            written.put("body", Reading.object("body", body));
        }
        return written;
    }

    /** The text of a file. */
    String text() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(SCENARIO, scenario);
        members.put(RECORDED, origin.members());
        members.putAll(content);
        return Json.pretty(members) + "\n";
    }

    /** @throws IllegalArgumentException if the text is no recording */
    static ScenarioRecording of(String text) {
        Map<String, Object> members = Json.object(text);
        if (!(members.remove(SCENARIO) instanceof String scenario)
                || !(members.remove(RECORDED) instanceof Map<?, ?> recorded)
                || !(members.get(CALLS) instanceof List<?>)
                || !(members.get(POOLS) instanceof List<?>)) {
            throw new IllegalArgumentException("it has not all of " + List.of(SCENARIO, RECORDED, POOLS, CALLS));
        }
        return new ScenarioRecording(scenario, Origin.of(recorded), members);
    }
}
