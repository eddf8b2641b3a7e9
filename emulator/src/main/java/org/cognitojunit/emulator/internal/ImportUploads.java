package org.cognitojunit.emulator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Takes the files of import jobs, at the URLs that the jobs name. On AWS that is S3, whose errors these resemble. */
final class ImportUploads {

    private static final Pattern PATH = Pattern.compile("/([^/]+)/user-import/([^/]+)/([^/]+)");
    private static final int MOST_BYTES = 100 * 1024 * 1024;

    private final UserPools pools;
    private final Clock clock;
    private final long mostWaiting;

    /** Files that wait for their jobs to start take a quarter of the heap at most. */
    ImportUploads(UserPools pools, Clock clock) {
        this(pools, clock, Runtime.getRuntime().maxMemory() / 4);
    }

    /** @param mostWaiting how many bytes the files of jobs that have not started may have in all pools */
    ImportUploads(UserPools pools, Clock clock, long mostWaiting) {
        this.pools = pools;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
    }

    /** Whether a request is an upload, good or bad. */
    static boolean isUpload(EmulatorRequest request) {
        return request.method().equals("PUT") && PATH.matcher(request.path()).matches();
    }

    /** One at a time, so that files which come together do not each find the same room. */
    synchronized EmulatorResponse put(EmulatorRequest request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw new IllegalArgumentException(request.path() + " is not the path of an upload.");
        }
        if (request.body().length > MOST_BYTES) {
            return error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }
        if (waitingBeside(path.group(2)) + request.body().length > mostWaiting) {
            return error(
                    503,
                    "SlowDown",
                    "The files of import jobs that have not started would take more than " + mostWaiting
                            + " bytes in this emulator. Start jobs, or give the emulator more heap");
        }
        boolean taken = pools.find(path.group(1))
                .filter(pool -> pool.importJobs().upload(path.group(2), path.group(3), request.body(), clock.instant()))
                .isPresent();
        return taken
                ? new EmulatorResponse(200, Map.of(), new byte[0])
                : error(403, "AccessDenied", "The upload URL is unknown, has expired or has served its job already");
    }

    private long waitingBeside(String job) {
        return pools.all().stream()
                .mapToLong(pool -> pool.importJobs().waitingBeside(job, clock.instant()))
                .sum();
    }

    private static EmulatorResponse error(int status, String code, String message) {
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new EmulatorResponse(status, Map.of("Content-Type", "application/xml"), body.getBytes(UTF_8));
    }
}
