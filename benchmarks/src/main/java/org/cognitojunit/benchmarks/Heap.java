package org.cognitojunit.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** How much of the heap is in use by what is still reachable. */
final class Heap {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private Heap() {}

    /** Bytes, after collections. */
    static long used() {
        long used = Long.MAX_VALUE;
        // What one collection finds to be referenced weakly, the next one frees.
        for (int i = 0; i < 5; i++) {
            MEMORY.gc();
            used = Math.min(used, MEMORY.getHeapMemoryUsage().getUsed());
        }
        return used;
    }

    static String mebibytes(long bytes) {
        return "%,.1f MiB".formatted(bytes / (1024.0 * 1024));
    }
}
