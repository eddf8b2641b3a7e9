package org.cognitojunit.scenariotools.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.scenariotools.matrix.Matrix.Row;

/** How often each verdict was passed on one backend. */
record Counts(Map<Conformance, Integer> counts, int knownOfAws, int knownAndPassed) {

    static Counts of(List<Row> rows, int column) {
        Map<Conformance, Integer> counts = new EnumMap<>(Conformance.class);
        int known = 0;
        int passed = 0;
        for (Row row : rows) {
            Conformance conformance = row.cells().get(column).conformance();
            counts.merge(conformance, 1, Integer::sum);
            if (row.marker().isKnownOfAws()) {
                known++;
                passed += conformance == Conformance.PASS ? 1 : 0;
            }
        }
        return new Counts(counts, known, passed);
    }

    int of(Conformance conformance) {
        return counts.getOrDefault(conformance, 0);
    }
}
