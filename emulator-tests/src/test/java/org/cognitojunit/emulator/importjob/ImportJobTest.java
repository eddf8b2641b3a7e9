package org.cognitojunit.emulator.importjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserImportJobsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreconditionNotMetException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;

class ImportJobTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final Imports imports = Imports.of(aws, pool.id());

    @Test
    void a_new_job_waits_for_its_file() {
        UserImportJobType job = imports.create("first");

        assertThat(job.jobId()).matches("import-[0-9A-Za-z]{10}");
        assertThat(job.jobName()).isEqualTo("first");
        assertThat(job.userPoolId()).isEqualTo(pool.id());
        assertThat(job.status()).isEqualTo(UserImportJobStatusType.CREATED);
        assertThat(job.preSignedUrl()).startsWith(aws.emulator().endpoint() + "/" + pool.id() + "/");
        assertThat(job.cloudWatchLogsRoleArn()).isEqualTo("arn:aws:iam::123456789012:role/import");
        assertThat(List.of(job.importedUsers(), job.skippedUsers(), job.failedUsers()))
                .containsOnly(0L);
        assertThat(job.startDate()).isNull();
        assertThat(job.completionDate()).isNull();
        assertThat(job.completionMessage()).isNull();
        assertThat(imports.describe(job)).isEqualTo(job);
    }

    @Test
    void a_started_job_is_pending_and_ends_with_its_counts() {
        UserImportJobType job = imports.create("first");
        Imports.upload(
                job.preSignedUrl(),
                imports.file(Row.of("alice"), Row.of("alice"), Row.of("bob").with("email_verified", "")));

        UserImportJobType started = imports.start(job);

        assertThat(started.status()).isEqualTo(UserImportJobStatusType.PENDING);
        assertThat(started.startDate()).isAfterOrEqualTo(job.creationDate());
        UserImportJobType ended =
                await().atMost(Duration.ofSeconds(30)).until(() -> imports.describe(job), Imports::hasEnded);
        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.SUCCEEDED);
        assertThat(ended.completionMessage()).isEqualTo("Import Job Completed Successfully.");
        assertThat(ended.completionDate()).isAfterOrEqualTo(started.startDate());
        assertThat(List.of(ended.importedUsers(), ended.skippedUsers(), ended.failedUsers()))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_job_is_started_once() {
        UserImportJobType job = imports.run(imports.file(Row.of("alice")));

        assertRefused(
                () -> imports.start(job),
                PreconditionNotMetException.class,
                "The import job " + job.jobId() + " cannot be started: its status is Succeeded.");
    }

    @Test
    void a_job_without_a_file_is_not_started() {
        UserImportJobType job = imports.create("first");

        assertRefused(
                () -> imports.start(job),
                PreconditionNotMetException.class,
                "The import job " + job.jobId() + " cannot be started: no CSV file was uploaded to its PreSignedUrl.");
        assertThat(imports.describe(job).status()).isEqualTo(UserImportJobStatusType.CREATED);
    }

    @Test
    void a_job_that_does_not_run_is_not_stopped() {
        UserImportJobType job = imports.create("first");

        assertRefused(
                () -> imports.stop(job),
                PreconditionNotMetException.class,
                "The import job " + job.jobId() + " cannot be stopped: its status is Created.");
    }

    @Test
    void a_job_expires_after_a_day() {
        UserImportJobType job = imports.create("first");
        Imports.upload(job.preSignedUrl(), imports.file(Row.of("alice")));
        aws.emulator().clock().advance(Duration.ofHours(24));

        assertThat(imports.describe(job).status()).isEqualTo(UserImportJobStatusType.EXPIRED);
        assertRefused(
                () -> imports.start(job),
                PreconditionNotMetException.class,
                "The import job " + job.jobId() + " cannot be started: its status is Expired.");
    }

    @Test
    void an_upload_url_is_good_for_a_quarter_of_an_hour() {
        UserImportJobType job = imports.create("first");
        aws.emulator().clock().advance(Duration.ofMinutes(15));

        HttpResponse<String> answer = Imports.upload(job.preSignedUrl(), imports.file(Row.of("alice")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>AccessDenied</Code>");
    }

    @Test
    void an_upload_url_cannot_be_guessed() {
        UserImportJobType job = imports.create("first");

        assertThat(Imports.upload(job.preSignedUrl() + "x", "").statusCode()).isEqualTo(403);
        assertThat(Imports.upload(job.preSignedUrl().replace("import-", "import-x"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Imports.upload(job.preSignedUrl(), "").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_job_is_not_found() {
        UserImportJobType job = UserImportJobType.builder().jobId("import-x").build();

        String message = "User import job import-x does not exist.";
        assertRefused(() -> imports.describe(job), ResourceNotFoundException.class, message);
        assertRefused(() -> imports.start(job), ResourceNotFoundException.class, message);
        assertRefused(() -> imports.stop(job), ResourceNotFoundException.class, message);
    }

    @Test
    void hashed_passwords_are_refused_by_name() {
        assertRefused(
                () -> aws.cognito()
                        .createUserImportJob(r -> r.userPoolId(pool.id())
                                .jobName("j")
                                .cloudWatchLogsRoleArn("arn:aws:iam::123456789012:role/import")
                                .passwordHashingAlgorithm("BCRYPT")),
                InvalidParameterException.class,
                "PasswordHashingAlgorithm is not emulated yet. Leave it out: imported users choose a password by a"
                        + " code.");
    }

    @Test
    void a_listing_goes_from_page_to_page_beginning_with_the_newest() {
        imports.create("one");
        imports.create("two");
        imports.create("three");

        ListUserImportJobsResponse first =
                aws.cognito().listUserImportJobs(r -> r.userPoolId(pool.id()).maxResults(2));
        ListUserImportJobsResponse second = aws.cognito()
                .listUserImportJobs(
                        r -> r.userPoolId(pool.id()).maxResults(2).paginationToken(first.paginationToken()));

        assertThat(names(first)).containsExactly("three", "two");
        assertThat(names(second)).containsExactly("one");
        assertThat(second.paginationToken()).isNull();
    }

    private static List<String> names(ListUserImportJobsResponse page) {
        return page.userImportJobs().stream().map(UserImportJobType::jobName).toList();
    }
}
