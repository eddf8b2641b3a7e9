package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a process of its own, whose heap no other test uses. */
class ForgottenPoolsTest {

    /** A name that is remembered costs more than that. */
    private static final long NOISE = 250;

    @Test
    @Timeout(240)
    void nothing_is_left_of_pools_that_were_deleted() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolsComeAndGo.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String bytesPerPool = new String(process.getInputStream().readAllBytes()).strip();

        assertThat(process.waitFor()).isZero();
        assertThat(Long.parseLong(bytesPerPool)).as("bytes a pool").isLessThan(NOISE);
    }
}
