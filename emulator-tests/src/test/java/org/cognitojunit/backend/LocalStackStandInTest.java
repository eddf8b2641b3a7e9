package org.cognitojunit.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalStackStandInTest {

    @Test
    void cognito_is_available_by_default() throws IOException {
        try (LocalStackStandIn standIn = new LocalStackStandIn(0, Map.of())) {
            assertThat(page(standIn, "health")).asString(UTF_8).contains("\"cognito-idp\": \"available\"");
            assertThat(page(standIn, "info")).asString(UTF_8).contains("\"is_license_activated\": false");
        }
    }

    @Test
    void a_service_that_was_not_asked_for_is_disabled() throws IOException {
        try (LocalStackStandIn standIn = new LocalStackStandIn(0, Map.of("SERVICES", "s3,sqs"))) {
            assertThat(page(standIn, "health")).asString(UTF_8).contains("\"cognito-idp\": \"disabled\"");
        }
    }

    private static InputStream page(LocalStackStandIn standIn, String page) throws IOException {
        return URI.create("http://127.0.0.1:" + standIn.port() + "/_localstack/" + page)
                .toURL()
                .openStream();
    }
}
