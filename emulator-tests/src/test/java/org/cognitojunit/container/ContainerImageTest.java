package org.cognitojunit.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.output.ToStringConsumer;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;

@EnabledIfSystemProperty(
        named = EmulatorContainer.IMAGE,
        matches = ".+",
        disabledReason =
                "needs Docker, and -Dcognito.container.image=… to name an image that emulator/container/build.sh makes")
class ContainerImageTest {

    private static final long LARGEST = 120_000_000;

    private static final EmulatorContainer CONTAINER = EmulatorContainer.with(Map.of());
    private static final DockerClient DOCKER = DockerClientFactory.lazyClient();

    @BeforeAll
    static void start() {
        CONTAINER.start();
    }

    @AfterAll
    static void stop() {
        CONTAINER.stop();
    }

    @Test
    void docker_says_that_it_is_healthy() {
        ContainerState state =
                DOCKER.inspectContainerCmd(CONTAINER.getContainerId()).exec().getState();

        assertThat(state.getHealth().getStatus()).isEqualTo("healthy");
        assertThat(state.getHealth().getLog().get(0).getOutput())
                .isEqualTo("http://127.0.0.1:9229/health answers 200.\n");
    }

    @Test
    void the_image_is_small_and_says_what_it_is() {
        InspectImageResponse image = image();

        assertThat(image.getSize()).isLessThan(LARGEST);
        assertThat(config().getLabels())
                .containsEntry("org.opencontainers.image.title", "Cognito JUnit's emulator")
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys("org.opencontainers.image.version", "org.opencontainers.image.revision");
        assertThat(config().getExposedPorts()).extracting(Object::toString).containsExactly("9229/tcp");
    }

    @Test
    void nobody_in_it_is_root() {
        assertThat(config().getUser()).matches("[1-9]\\d*:[1-9]\\d*");
    }

    @Test
    void a_user_signs_in_and_this_machine_can_verify_her_tokens() throws Exception {
        try (CognitoIdentityProviderClient cognito = CONTAINER.client()) {
            String poolId =
                    cognito.createUserPool(r -> r.poolName("recipe")).userPool().id();

            AuthenticationResultType tokens = signIn(cognito, poolId);

            URI issuer = URI.create(
                    SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getIssuer());
            assertThat(issuer).hasToString(CONTAINER.endpoint() + "/" + poolId);
            assertThat(verifiedBy(issuer, tokens.accessToken()).getStringClaim("username"))
                    .isEqualTo("alice");
            assertThat(verifiedBy(issuer, tokens.idToken()).getStringClaim("cognito:username"))
                    .isEqualTo("alice");
            assertThat(cognito.getUser(r -> r.accessToken(tokens.accessToken())).username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void it_can_be_given_a_name_of_its_own() throws Exception {
        Map<String, String> environment = Map.of("COGNITO_EMULATOR_PUBLIC_URL", "http://cognito:9229");
        try (EmulatorContainer named = EmulatorContainer.with(environment)) {
            named.start();
            try (CognitoIdentityProviderClient cognito = named.client()) {
                String poolId = cognito.createUserPool(r -> r.poolName("named"))
                        .userPool()
                        .id();

                assertThat(configuration(named.endpoint() + "/" + poolId))
                        .containsEntry("issuer", "http://cognito:9229/" + poolId);
            }
        }
    }

    @Test
    void it_ends_at_once_when_told_to() {
        try (EmulatorContainer other = EmulatorContainer.with(Map.of())) {
            other.start();
            String id = other.getContainerId();

            long began = System.nanoTime();
            DOCKER.stopContainerCmd(id).withTimeout(10).exec();
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(took).as("Docker would kill it after ten seconds").isLessThan(Duration.ofSeconds(5));
            assertThat(DOCKER.inspectContainerCmd(id).exec().getState().getExitCodeLong())
                    .as("128 + SIGTERM")
                    .isEqualTo(143);
        }
    }

    @Test
    void a_wrong_setting_ends_it_with_a_sentence_in_its_log() {
        try (EmulatorContainer wrong = EmulatorContainer.with(Map.of("COGNITO_EMULATOR_REGION", "Europe"))) {
            ToStringConsumer log = new ToStringConsumer();
            wrong.withStartupTimeout(Duration.ofSeconds(5)).withLogConsumer(log);

            assertThatExceptionOfType(ContainerLaunchException.class).isThrownBy(wrong::start);

            assertThat(log.toUtf8String()).isEqualTo("region is 'Europe'; it must look like us-east-1.\n");
        }
    }

    private static AuthenticationResultType signIn(CognitoIdentityProviderClient cognito, String poolId) {
        String clientId = cognito.createUserPoolClient(r -> r.userPoolId(poolId)
                        .clientName("server")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH))
                .userPoolClient()
                .clientId();
        cognito.adminCreateUser(r -> r.userPoolId(poolId).username("alice").temporaryPassword("Temp-Horse-1"));
        AdminInitiateAuthResponse challenge = cognito.adminInitiateAuth(r -> r.userPoolId(poolId)
                .clientId(clientId)
                .authFlow(AuthFlowType.ADMIN_NO_SRP_AUTH)
                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Temp-Horse-1")));
        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        return cognito.adminRespondToAuthChallenge(r -> r.userPoolId(poolId)
                        .clientId(clientId)
                        .challengeName(challenge.challengeName())
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", "New-Horse-1")))
                .authenticationResult();
    }

    /** As a resource server does that has been told the issuer and nothing else. */
    private static JWTClaimsSet verifiedBy(URI issuer, String token) throws Exception {
        Map<String, Object> configuration = configuration(issuer.toString());
        assertThat(configuration).containsEntry("issuer", issuer.toString());
        URI keys = URI.create(JSONObjectUtils.getString(configuration, "jwks_uri"));
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, JWKSourceBuilder.create(keys.toURL()).build()));
        return processor.process(token, null);
    }

    private static Map<String, Object> configuration(String issuer) throws Exception {
        URI document = URI.create(issuer + "/.well-known/openid-configuration");
        try (InputStream body = document.toURL().openStream()) {
            return JSONObjectUtils.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static InspectImageResponse image() {
        return DOCKER.inspectImageCmd(CONTAINER.getDockerImageName()).exec();
    }

    private static ContainerConfig config() {
        return Objects.requireNonNull(image().getConfig());
    }
}
