package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.CodeGrantTest.assertRefused;
import static org.cognitojunit.emulator.oauth.HostedPool.CALLBACK;
import static org.cognitojunit.emulator.oauth.HostedPool.LOGOUT;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the token endpoint requires of a request, what reaches its triggers, and sign-out and revocation where they refuse. */
class TokenRequestTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();

    @Test
    void a_body_that_is_no_form_is_refused() {
        HttpResponse<String> response = browser.send(HttpRequest.newBuilder(hosted.url("/oauth2/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));

        assertRefused(response, 400, Map.of("error", "invalid_request"));
    }

    @Test
    void a_confidential_client_without_its_secret_is_refused() {
        HostedPool machine = hosted.machine("api/read");

        assertRefused(machine.token(credentials(machine)), 400, Map.of("error", "invalid_client"));
    }

    @Test
    void a_secret_for_a_public_client_is_refused() {
        assertRefused(
                hosted.exchange(hosted.code(), "client_secret", "made-up"),
                400,
                Map.of("error", "invalid_client", "error_description", "invalid_client_secret"));
    }

    @Test
    void either_of_two_secrets_proves_the_client() {
        HostedPool machine = hosted.machine("api/read");
        String second = aws.cognito()
                .addUserPoolClientSecret(r -> r.userPoolId(hosted.pool().id())
                        .clientId(machine.client().clientId()))
                .clientSecretDescriptor()
                .clientSecretValue();

        for (String secret : List.of(machine.client().clientSecret(), second)) {
            assertThat(machine.token(credentials(machine, "client_secret", secret))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void client_metadata_reaches_the_function_of_a_machine() {
        HostedPool machine = hosted.machine("api/read");
        List<Map<String, String>> seen = new CopyOnWriteArrayList<>();
        aws.emulator()
                .trigger(hosted.pool().id())
                .preTokenGeneration(TriggerVersion.V3_0, event -> seen.add(event.clientMetadata()));

        HttpResponse<String> response = machine.token(credentials(
                machine,
                "client_secret",
                machine.client().clientSecret(),
                "aws_client_metadata",
                "{\"environment\":\"dev\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(seen).containsExactly(Map.of("environment", "dev"));
    }

    @Test
    void a_code_grant_runs_the_function_for_hosted_sign_ins() {
        List<String> seen = new CopyOnWriteArrayList<>();
        aws.emulator().trigger(hosted.pool().id()).preTokenGeneration(event -> seen.add(event.triggerSource()));

        assertThat(hosted.exchange(hosted.code()).statusCode()).isEqualTo(200);

        assertThat(seen).containsExactly("TokenGeneration_HostedAuth");
    }

    @Test
    void a_function_that_fails_refuses_the_exchange() {
        aws.emulator().trigger(hosted.pool().id()).preTokenGeneration(event -> {
            throw new IllegalStateException("not today");
        });

        assertRefused(
                hosted.exchange(hosted.code()),
                400,
                Map.of(
                        "error",
                        "invalid_grant",
                        "error_description",
                        "PreTokenGeneration failed with error not today."));
    }

    @Test
    void revocation_that_is_switched_off_is_refused() {
        HostedPool fixed = hosted.with(c -> c.enableTokenRevocation(false));
        String token = (String) json(fixed.exchange(fixed.code())).get("refresh_token");

        HttpResponse<String> response = browser.post(
                hosted.url("/oauth2/revoke"), Map.of("client_id", fixed.client().clientId(), "token", token));

        assertRefused(response, 400, Map.of("error", "invalid_request"));
    }

    @Test
    void sign_out_without_a_client_ends_the_session_on_the_error_page() {
        hosted.signIn(browser);

        HttpResponse<String> response = browser.get(hosted.url("/logout?logout_uri=" + LOGOUT));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Required String parameter &#39;client_id&#39; is not present");
        assertSignedOut();
    }

    @Test
    void sign_out_as_openid_connect_has_it_ends_the_session_on_the_error_page() {
        hosted.signIn(browser);

        URI to = Browser.location(browser.get(
                hosted.url("/logout?client_id=" + hosted.client().clientId() + "&post_logout_redirect_uri=" + LOGOUT)));

        assertThat(to.getPath()).endsWith("/error");
        assertThat(to.getQuery()).contains("post_logout_redirect_uri=" + LOGOUT);
        assertThat(browser.get(to).body()).contains("Required String parameter &#39;redirect_uri&#39; is not present");
        assertSignedOut();
    }

    @Test
    void a_logout_url_wins_over_a_callback_url() {
        URI to = Browser.location(browser.get(hosted.url("/logout?client_id="
                + hosted.client().clientId() + "&logout_uri=" + LOGOUT + "&redirect_uri=" + CALLBACK + "&state=s")));

        assertThat(to).hasToString(LOGOUT);
    }

    private void assertSignedOut() {
        assertThat(Browser.location(browser.get(hosted.authorize())).getPath()).endsWith("/login");
    }

    private static Map<String, String> credentials(HostedPool machine, String... more) {
        Map<String, String> form = new HashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", machine.client().clientId());
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }
}
