package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which label of a run stands for which of a recording. The numbers need not be the same, since one value more shifts all that
 * follow; but the same value must be the same wherever it occurs.
 */
final class Labels {

    private static final Pattern LABEL = Pattern.compile("<([A-Za-z]+) \\d+>");

    private final Map<String, String> recordedByNow = new HashMap<>();
    private final Map<String, String> nowByRecorded = new HashMap<>();

    /** A text without labels. */
    static String takenOutOf(String text) {
        return LABEL.matcher(text).replaceAll("");
    }

    /** Whether two texts say the same. What they are the first to refer to is the same from now on. */
    boolean match(String recorded, String now) {
        if (!withoutNumbers(recorded).equals(withoutNumbers(now))) {
            return false;
        }
        List<String> left = labels(recorded);
        List<String> right = labels(now);
        boolean all = true;
        for (int i = 0; i < left.size(); i++) {
            all &= match(left.get(i), right.get(i), true);
        }
        return all;
    }

    private boolean match(String recorded, String now, boolean bind) {
        if (bind && !nowByRecorded.containsKey(recorded) && !recordedByNow.containsKey(now)) {
            nowByRecorded.put(recorded, now);
            recordedByNow.put(now, recorded);
        }
        return now.equals(nowByRecorded.get(recorded));
    }

    /** A text of the run in the words of the recording. */
    String inWordsOfTheRecording(String now) {
        return LABEL.matcher(now)
                .replaceAll(label -> recordedByNow.getOrDefault(label.group(), "<another " + label.group(1) + ">"));
    }

    private static String withoutNumbers(String text) {
        return LABEL.matcher(text).replaceAll("<$1>");
    }

    private static List<String> labels(String text) {
        return new ArrayList<>(
                LABEL.matcher(text).results().map(MatchResult::group).toList());
    }
}
