package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.CodeGrantTest.assertRefused;
import static org.cognitojunit.emulator.oauth.HostedPool.CALLBACK;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A failure inside of the emulator, which a clock that throws stands for, at the endpoints of a domain. */
@Execution(SAME_THREAD)
class DomainFailureTest {

    private final BrokenClock clock = new BrokenClock();

    @AutoClose
    private final EmulatorFixture aws =
            EmulatorFixture.of(CognitoEmulator.builder().baseClock(clock));

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();
    private final Log log = new Log();

    @BeforeEach
    void read_the_log() {
        log.logger.addHandler(log);
    }

    @AfterEach
    void leave_the_log() {
        log.logger.removeHandler(log);
    }

    @Test
    void the_token_endpoint_answers_with_an_oauth_error() {
        String code = hosted.code();
        clock.broken = true;

        HttpResponse<String> response = hosted.exchange(code);

        assertRefused(response, 400, Map.of("error", "server_error"));
        assertThat(log.messages).containsExactly("The emulator failed at /oauth2/token. This is a bug in it.");
    }

    @Test
    void the_authorize_endpoint_answers_at_the_redirect_uri() {
        hosted.signIn(browser);
        clock.broken = true;

        HttpResponse<String> response = browser.get(hosted.authorize("state", "s"));

        assertThat(Browser.location(response)).hasToString(CALLBACK + "?state=s&error=server_error");
        assertThat(log.messages).containsExactly("The emulator failed at /oauth2/authorize. This is a bug in it.");
    }

    @Test
    void the_sign_in_page_answers_at_the_redirect_uri() {
        HttpResponse<String> page = browser.follow(hosted.authorize("state", "s"));
        clock.broken = true;

        HttpResponse<String> response =
                browser.submit(page, Map.of("username", "alice", "password", TestPool.PASSWORD));

        assertThat(Browser.location(response)).hasToString(CALLBACK + "?state=s&error=server_error");
        assertThat(log.messages)
                .containsExactly("The emulator failed at /login. This is a bug in it.")
                .noneMatch(message -> message.contains(TestPool.PASSWORD));
    }

    /** A clock that throws once the domain's endpoints ask it. */
    private static final class BrokenClock extends Clock {

        private volatile boolean broken;

        @Override
        public Instant instant() {
            if (broken && isAskedByAnEndpoint()) {
                throw new IllegalStateException("broken clock");
            }
            return Clock.systemUTC().instant();
        }

        private static boolean isAskedByAnEndpoint() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                            .anyMatch(name -> name.startsWith("org.cognitojunit.emulator.internal.oauth.")
                                    || name.startsWith("org.cognitojunit.emulator.internal.login.")));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What the endpoints log. */
    private static final class Log extends Handler {

        private final Logger logger = Logger.getLogger("org.cognitojunit.emulator.internal.DomainEndpoints");
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
