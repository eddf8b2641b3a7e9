package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The page that a failed test leaves: when there is one, where, and that nothing in it does harm. */
class FailurePageTest {

    private static final Pattern HASH = Pattern.compile("\\.[0-9a-f]{8}\\.html$");

    @TempDir
    private Path directory;

    private TestKit run(Class<?>... tests) {
        return TestKit.run(Map.of("cognito.report.directory", directory.toString()), tests);
    }

    /** Names without the hash that keeps them apart, and without what is the same in all of them. */
    private List<String> pages() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> HASH.matcher(file.getFileName().toString()).replaceAll(".html"))
                    .map(name -> name.replaceFirst("^org\\.cognitojunit\\.extension\\.", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return Files.readString(files.collect(Collectors.toList()).get(0));
        }
    }

    private static String attachedTo(Throwable failure) {
        return Arrays.stream(failure.getSuppressed()).map(Throwable::toString).collect(Collectors.joining());
    }

    @Test
    void the_failure_says_where_its_page_is() {
        Throwable failure = run(FailingTests.SignIn.class).failure();

        String last =
                attachedTo(failure).lines().reduce((first, second) -> second).orElseThrow();
        assertThat(last).startsWith("The same as a page: file:///").endsWith(".html");
        assertThat(Path.of(URI.create(last.substring(last.indexOf("file:")))))
                .isRegularFile()
                .hasParent(directory);
        assertThat(pages()).containsExactly("FailingTests.SignIn.bob_is_an_admin_after_his_first_sign_in.html");
    }

    @Test
    void nothing_is_written_about_tests_that_pass_that_are_aborted_or_that_call_nothing() {
        run(NothingToTell.class)
                .results()
                .testEvents()
                .assertStatistics(s -> s.succeeded(1).aborted(1).failed(1));

        assertThat(pages()).isEmpty();
    }

    @CognitoUserPool
    static class NothingToTell {

        @Test
        void passes(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
        }

        @Test
        void aborts(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            assumeTrue(false);
        }

        @Test
        void fails() {
            throw new AssertionError("without a call");
        }
    }

    @Test
    void each_test_of_any_kind_has_a_page_of_its_own() {
        TestKit run = run(OfEveryKind.class, InConstructor.class, InBeforeAll.class);

        assertThat(run.failures())
                .hasSize(11)
                .allSatisfy(failure -> assertThat(attachedTo(failure))
                        .contains("1. ListGroups (")
                        .contains("The same as a page: file:///"));
        assertThat(pages())
                .containsExactly(
                        "FailurePageTest.InBeforeAll.html",
                        "FailurePageTest.InConstructor.test.html",
                        "FailurePageTest.OfEveryKind.Inner.test.html",
                        "FailurePageTest.OfEveryKind.dynamic-1.html",
                        "FailurePageTest.OfEveryKind.dynamic-2-1.html",
                        "FailurePageTest.OfEveryKind.overloaded.html",
                        "FailurePageTest.OfEveryKind.overloaded.html",
                        "FailurePageTest.OfEveryKind.parameterized-1.html",
                        "FailurePageTest.OfEveryKind.parameterized-2.html",
                        "FailurePageTest.OfEveryKind.t_st.html",
                        "FailurePageTest.OfEveryKind.test.html");
    }

    @Test
    void the_title_says_which_invocation_it_was() throws IOException {
        run(Dynamic.class);

        assertThat(page())
                .contains("<p class=\"where\">org.cognitojunit.extension.FailurePageTest.Dynamic</p>")
                .contains("<h1>tests › more › the &lt;last&gt; one</h1>");
    }

    @CognitoUserPool
    static class Dynamic {

        @TestFactory
        Stream<DynamicNode> tests(UserPool pool) {
            return Stream.of(dynamicContainer("more", Stream.of(dynamicTest("the <last> one", () -> fail(pool)))));
        }
    }

    @CognitoUserPool
    static class OfEveryKind {

        @Test
        void test(UserPool pool) {
            fail(pool);
        }

        @Test
        void täst(UserPool pool) {
            fail(pool);
        }

        @Test
        void overloaded(UserPool pool) {
            fail(pool);
        }

        @Test
        void overloaded(UserPool pool, UserPool again) {
            fail(again);
        }

        @ParameterizedTest
        @ValueSource(strings = {"../../etc/passwd", "<b>"})
        void parameterized(String value, UserPool pool) {
            fail(pool);
        }

        @TestFactory
        Stream<DynamicNode> dynamic(UserPool pool) {
            return Stream.of(
                    dynamicTest("one", () -> fail(pool)),
                    dynamicContainer("more", Stream.of(dynamicTest("two", () -> fail(pool)))));
        }

        @Nested
        class Inner {

            @Test
            void test(UserPool pool) {
                fail(pool);
            }
        }
    }

    @CognitoUserPool
    static class InConstructor {

        InConstructor(UserPool pool) {
            fail(pool);
        }

        @Test
        void test() {}
    }

    @CognitoUserPool
    static class InBeforeAll {

        @BeforeAll
        static void before_all(UserPool pool) {
            fail(pool);
        }

        @Test
        void test() {}
    }

    private static void fail(UserPool pool) {
        pool.client().listGroups(r -> r.userPoolId(pool.id()));
        throw new AssertionError("as it should");
    }

    @Test
    void a_test_that_fails_twice_has_one_page_about_both() throws IOException {
        run(FailingTwice.class);

        assertThat(pages()).containsExactly("FailurePageTest.FailingTwice.test.html");
        assertThat(page()).contains("as it should", "after each, too");
    }

    @CognitoUserPool
    static class FailingTwice {

        @Test
        void test(UserPool pool) {
            fail(pool);
        }

        @AfterEach
        void after_each() {
            throw new AssertionError("after each, too");
        }
    }

    @Test
    void a_test_that_runs_out_of_time_shows_the_call_that_it_waited_for() {
        TestKit run = run(TimedOut.class);

        assertThat(run.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure).hasMessageContaining("timed out after 1 second");
            assertThat(attachedTo(failure)).contains("1. ListGroups (", "The same as a page: file:///");
        });
        assertThat(run.failures())
                .extracting(FailurePageTest::attachedTo)
                // Without an answer, or with one that came because JUnit has interrupted the waiting.
                .filteredOn(text -> text.contains("2. ListUsers ("))
                .hasSize(1);
        assertThat(pages())
                .containsExactly(
                        "FailurePageTest.TimedOut.in_a_thread_of_its_own.html",
                        "FailurePageTest.TimedOut.in_the_same_thread.html");
    }

    @CognitoUserPool
    static class TimedOut {

        private static final CountDownLatch NEVER = new CountDownLatch(1);

        @Test
        @Timeout(1)
        void in_the_same_thread(UserPool pool) throws Exception {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            NEVER.await(20, TimeUnit.SECONDS);
        }

        @Test
        @Timeout(value = 1, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void in_a_thread_of_its_own(UserPool pool, CognitoEmulator emulator) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            emulator.faults().next().of("ListUsers").delay(Duration.ofSeconds(3));
            catchThrowable(() -> pool.client().listUsers(r -> r.userPoolId(pool.id())));
        }
    }

    @Test
    void what_a_test_quotes_of_its_secrets_is_not_on_the_page_in_any_form() throws IOException {
        Throwable failure = run(FailingTests.Quoting.class).failure();

        String all = page() + attachedTo(failure);
        assertThat(FailingTests.Quoting.SECRETS).hasSize(8);
        for (String secret : FailingTests.Quoting.SECRETS) {
            assertThat(failure.getMessage()).contains(secret);
            assertThat(all).doesNotContain(Secrets.formsOf(secret));
        }
        assertThat(page()).contains("url: [redacted]%0A[redacted]", "html: [redacted]");
    }

    @Test
    void secrets_of_the_class_and_of_calls_that_are_left_out_are_known_too() throws IOException {
        Throwable failure = run(QuotingOthers.class).failure();

        assertThat(failure).hasMessageContaining("Carol-Horse-1").hasMessageContaining("Never-Used-1");
        assertThat(page() + attachedTo(failure))
                .contains("[redacted] and [redacted] and [redacted] and [redacted]", "50 earlier ones are left out")
                .doesNotContain("Carol-Horse-1", "Dora-Horse-1", "Never-Used-1", QuotingOthers.session);
    }

    @CognitoUserPool(
            client = @PoolClient(authFlows = AuthFlow.ADMIN_USER_PASSWORD_AUTH),
            users = {
                @PoolUser(name = "alice", password = "Never-Used-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static class QuotingOthers {

        private static String session = "";

        @BeforeAll
        static void carol_and_a_challenge(UserPool pool) {
            create(pool, "carol", "Carol-Horse-1");
            session = pool.adminSignIn("bob", "Temp-Horse-1")
                    .expectNewPasswordRequired()
                    .session();
        }

        @Test
        void quotes_them_after_many_calls(UserPool pool) {
            create(pool, "dora", "Dora-Horse-1");
            for (int i = 0; i < 249; i++) {
                pool.client().listGroups(r -> r.userPoolId(pool.id()));
            }
            throw new AssertionError("Carol-Horse-1 and Dora-Horse-1 and Never-Used-1 and " + session);
        }

        private static void create(UserPool pool, String name, String password) {
            pool.client()
                    .adminCreateUser(r -> r.userPoolId(pool.id()).username(name).temporaryPassword(password));
        }
    }

    @Test
    void what_looks_like_html_is_text_and_the_page_is_well_formed() throws Exception {
        run(FailingTests.Hostile.class);

        assertThat(page()).doesNotContain("<script", "<img", "</style></title>").contains("&lt;script&gt;");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page())))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("html");
    }

    @Test
    void a_page_asks_for_nothing_from_elsewhere() throws IOException {
        run(FailingTests.SignIn.class);

        assertThat(page())
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("http://www", "https://", "src=", "url(", "@import", "<link");
    }

    @Test
    void the_next_run_replaces_the_page_and_removes_it_once_the_test_passes() throws IOException {
        Fickle.fails = true;
        run(Fickle.class);
        String first = page();
        run(Fickle.class);
        assertThat(pages()).hasSize(1);
        assertThat(page()).isNotEqualTo(first);

        Fickle.fails = false;
        run(Fickle.class);

        assertThat(pages()).isEmpty();
    }

    @CognitoUserPool
    static class Fickle {

        private static volatile boolean fails;

        @Test
        void test(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            assertThat(fails).isFalse();
        }
    }

    @Test
    void a_page_that_cannot_be_written_does_not_hide_the_failure() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        Throwable failure = TestKit.run(Map.of("cognito.report.directory", file.toString()), FailingTests.SignIn.class)
                .failure();

        assertThat(failure).hasMessage("Expected the groups [admins], but there are none.");
        assertThat(attachedTo(failure))
                .contains("1. AdminInitiateAuth (")
                .endsWith("There is no page about it in " + file + ": java.nio.file.FileAlreadyExistsException: " + file
                        + ". Set cognito.report.directory to a directory that can be written to, or cognito.report to"
                        + " 'text'.\n");
    }

    @Test
    void text_alone_is_shown_without_a_page() {
        Throwable failure = TestKit.run(
                        Map.of("cognito.report.directory", directory.toString(), "cognito.report", "text"),
                        FailingTests.SignIn.class)
                .failure();

        assertThat(attachedTo(failure)).contains("1. AdminInitiateAuth (").doesNotContain("page");
        assertThat(pages()).isEmpty();
    }

    @Test
    void nothing_is_shown_if_it_is_off() {
        Throwable failure = TestKit.run(
                        Map.of("cognito.report.directory", directory.toString(), "cognito.report", "off"),
                        FailingTests.SignIn.class)
                .failure();

        assertThat(failure).hasNoSuppressedExceptions();
        assertThat(pages()).isEmpty();
    }

    @Test
    void another_word_is_refused() {
        Throwable failure = TestKit.run(Map.of("cognito.report", "html"), NothingToTell.class)
                .failure();

        assertThat(failure)
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("cognito.report is 'html'. Set it to 'text' to show the calls of a failed test in its stack"
                        + " trace only, to 'off' to show nothing, or leave it out for 'page', which also writes a page"
                        + " about it.");
    }
}
