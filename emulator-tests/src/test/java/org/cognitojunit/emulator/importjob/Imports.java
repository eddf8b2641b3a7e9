package org.cognitojunit.emulator.importjob;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;

/** The import jobs of one pool, as a client sees them, and the files that it uploads. */
record Imports(CognitoIdentityProviderClient cognito, String pool) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Imports of(EmulatorFixture aws, String pool) {
        return new Imports(aws.cognito(), pool);
    }

    UserImportJobType create(String name) {
        return cognito.createUserImportJob(r ->
                        r.userPoolId(pool).jobName(name).cloudWatchLogsRoleArn("arn:aws:iam::123456789012:role/import"))
                .userImportJob();
    }

    UserImportJobType describe(UserImportJobType job) {
        return cognito.describeUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()))
                .userImportJob();
    }

    UserImportJobType start(UserImportJobType job) {
        return cognito.startUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()))
                .userImportJob();
    }

    UserImportJobType stop(UserImportJobType job) {
        return cognito.stopUserImportJob(r -> r.userPoolId(pool).jobId(job.jobId()))
                .userImportJob();
    }

    List<String> header() {
        return cognito.getCSVHeader(r -> r.userPoolId(pool)).csvHeader();
    }

    /** Imports a file, and tells how it ended. */
    UserImportJobType run(String csv) {
        UserImportJobType job = create("job");
        upload(job.preSignedUrl(), csv);
        start(job);
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> describe(job), Imports::hasEnded);
    }

    static boolean hasEnded(UserImportJobType job) {
        return job.status() != UserImportJobStatusType.PENDING
                && job.status() != UserImportJobStatusType.IN_PROGRESS
                && job.status() != UserImportJobStatusType.STOPPING;
    }

    /** A file with the pool's header and these rows. */
    String file(Row... rows) {
        return Stream.concat(
                        Stream.of(String.join(",", header())), Stream.of(rows).map(this::line))
                .collect(Collectors.joining("\r\n"));
    }

    private String line(Row row) {
        return header().stream().map(row::value).collect(Collectors.joining(","));
    }

    static HttpResponse<String> upload(String url, String csv) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .PUT(BodyPublishers.ofString(csv))
                            .header("x-amz-server-side-encryption", "aws:kms")
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The emulator broke the connection.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the emulator.", e);
        }
    }
}
