package org.cognitojunit.scenariotools.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.scenariotools.matrix.Matrix.Row;

/** How often each verdict was passed on one backend. */
record Tally(Map<Verdict, Integer> counts, int knownOfAws, int knownAndPassed) {

    static Tally of(List<Row> rows, int column) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        int known = 0;
        int passed = 0;
        for (Row row : rows) {
            Verdict verdict = row.cells().get(column).verdict();
            counts.merge(verdict, 1, Integer::sum);
            if (row.marker().isKnownOfAws()) {
                known++;
                passed += verdict == Verdict.PASS ? 1 : 0;
            }
        }
        return new Tally(counts, known, passed);
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
