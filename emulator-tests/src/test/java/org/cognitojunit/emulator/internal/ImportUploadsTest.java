package org.cognitojunit.emulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.junit.jupiter.api.Test;

/** The room for files of import jobs that nobody has started. */
class ImportUploadsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Ids ids = new Ids(1L);
    private final UserPools pools =
            new UserPools("us-east-1", "123456789012", Clock.fixed(NOW, ZoneOffset.UTC), ids, new KeyRing(false, ids));
    private final UserPool one = pool();
    private final UserPool other = pool();
    private final ImportUploads uploads = at(NOW);

    @Test
    void files_of_all_pools_share_one_room() {
        job(one, "first");
        job(other, "second");

        assertThat(put(uploads, one, "first", 600).status()).isEqualTo(200);
        EmulatorResponse refused = put(uploads, other, "second", 401);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains(
                        "<Code>SlowDown</Code><Message>The files of import jobs that have not started would take more than"
                                + " 1000 bytes in this emulator. Start jobs, or give the emulator more heap</Message>");
        assertThat(put(uploads, other, "second", 400).status()).isEqualTo(200);
    }

    @Test
    void a_file_that_replaces_another_needs_no_more_room_than_its_own() {
        job(one, "first");
        put(uploads, one, "first", 600);

        assertThat(put(uploads, one, "first", 1000).status()).isEqualTo(200);
    }

    @Test
    void a_job_that_starts_or_expires_gives_its_room_back() {
        job(one, "first");
        put(uploads, one, "first", 1000);
        one.importJobs().start("first", NOW);
        one.importJobs().takeFile("first");
        job(other, "second");
        assertThat(put(uploads, other, "second", 1000).status()).isEqualTo(200);

        Instant tomorrow = NOW.plus(Duration.ofHours(24));
        one.importJobs().create("third", "third", "role", "key", tomorrow);

        assertThat(put(at(tomorrow), one, "third", 1000).status()).isEqualTo(200);
    }

    private UserPool pool() {
        return pools.create(new Input("request", Map.of("PoolName", "pool")));
    }

    private ImportUploads at(Instant now) {
        return new ImportUploads(pools, Clock.fixed(now, ZoneOffset.UTC), 1000);
    }

    private static void job(UserPool pool, String id) {
        pool.importJobs().create(id, id, "role", "key", NOW);
    }

    private static EmulatorResponse put(ImportUploads uploads, UserPool pool, String job, int bytes) {
        return uploads.put(new EmulatorRequest(
                "PUT", "/" + pool.id() + "/user-import/" + job + "/key", Map.of(), new byte[bytes]));
    }
}
