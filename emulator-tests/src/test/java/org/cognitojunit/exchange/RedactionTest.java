package org.cognitojunit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Shown.Items;
import org.cognitojunit.exchange.Shown.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminUpdateUserAttributesRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** Every member of every request and answer that the SDK knows: is it shown, or left out? */
class RedactionTest {

    private static final List<String> HIDDEN = List.of(
            "AccessToken",
            "ClientSecret",
            "ClientSecretValue",
            "Code",
            "ConfirmationCode",
            "Credential",
            "FeedbackToken",
            "IdToken",
            "NextToken",
            "PaginationToken",
            "Password",
            "PasswordVerifier",
            "PreSignedUrl",
            "PreviousPassword",
            "ProposedPassword",
            "RefreshToken",
            "Salt",
            "Secret",
            "SecretCode",
            "SecretHash",
            "Session",
            "TemporaryPassword",
            "Token",
            "UserCode");

    private final Set<String> shown = new TreeSet<>();
    private final Set<String> hidden = new TreeSet<>();

    @Test
    void every_member_of_the_api_has_been_judged() throws Exception {
        for (Class<?> request : requests()) {
            Class<?> response = Class.forName(request.getName().replaceAll("Request$", "Response"));
            Transcript transcript = Transcript.of(
                    Exchange.of(List.of(Call.answered((SdkRequest) sample(request), (SdkResponse) sample(response)))));
            Entry entry = transcript.entries().get(0);
            sort(entry.parameters());
            sort(((Outcome.Answered) entry.outcome()).members());
        }

        assertThat(hidden).as("members that are left out").containsExactlyElementsOf(HIDDEN);
        assertThat(shown)
                .as("members that are shown; a new one needs a look: if it may hold a secret, Redaction must know it")
                .containsExactlyElementsOf(judged());
    }

    private static List<String> judged() throws IOException {
        try (InputStream list = RedactionTest.class.getResourceAsStream("members-that-are-shown.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** What maps hold is judged by its keys, not by the name of the map. */
    private void sort(Members structure) {
        structure.members().stream()
                .filter(member -> !(member.value() instanceof Members map && map.isMap()))
                .forEach(member -> sort(member.name(), member.value()));
    }

    @ParameterizedTest
    @CsvSource({
        "AuthParameters, PASSWORD, true",
        "AuthParameters, WHATEVER_COMES_NEXT, true",
        "AuthParameters, USERNAME, false",
        "ChallengeResponses, SMS_MFA_CODE, true",
        "ChallengeResponses, ANSWER, true",
        "ChallengeResponses, userAttributes.email, false",
        "ChallengeParameters, SECRET_BLOCK, true",
        "ChallengeParameters, SRP_B, true",
        "ChallengeParameters, CODE_DELIVERY_DESTINATION, false",
        "ProviderDetails, client_secret, true",
        "ProviderDetails, private_key, true",
        "ProviderDetails, client_id, false",
        "ClientMetadata, api-key, true",
        "ClientMetadata, otp, true",
        "ClientMetadata, tenant, false"
    })
    void a_value_of_a_map_is_judged_by_its_key(String map, String key, boolean secret) {
        assertThat(Redaction.isSecret(map, key)).isEqualTo(secret);
    }

    @Test
    void a_value_beside_its_name_is_judged_by_that_name() {
        Call call = Call.unanswered(AdminUpdateUserAttributesRequest.builder()
                .userAttributes(
                        AttributeType.builder()
                                .name("custom:api_key")
                                .value("to-be-hidden")
                                .build(),
                        AttributeType.builder()
                                .name("email")
                                .value("a@example.com")
                                .build())
                .build());

        assertThat(call).hasToString("""
                AdminUpdateUserAttributes (no answer yet)
                   > UserAttributes: [{Name: custom:api_key, Value: [redacted]}, {Name: email, Value: a@example.com}]""");
    }

    private void sort(String name, Shown value) {
        if (value instanceof Members inner) {
            sort(inner);
        } else if (value instanceof Items list) {
            list.items().forEach(item -> sort(name, item));
        } else {
            (value instanceof Shown.Redacted ? hidden : shown).add(name);
        }
    }

    private static List<Class<?>> requests() {
        List<Class<?>> requests = Arrays.stream(CognitoIdentityProviderClient.class.getMethods())
                .flatMap(method -> Stream.of(method.getParameterTypes()))
                .filter(CognitoIdentityProviderRequest.class::isAssignableFrom)
                .<Class<?>>map(type -> type)
                .distinct()
                .toList();
        assertThat(requests).hasSizeGreaterThan(100);
        return requests;
    }

    /** Every member is set; texts differ, so that none is left out for being like a secret one. */
    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        return build((SdkPojo) type.getMethod("builder").invoke(null));
    }

    private static Object build(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            field.set(builder, sample(field));
        }
        return ((Buildable) builder).build();
    }

    private static Object sample(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO) {
            return build(field.constructor().get());
        }
        if (type == MarshallingType.LIST) {
            return List.of(sample(field.getTrait(ListTrait.class).memberFieldInfo()));
        }
        if (type == MarshallingType.MAP) {
            return Map.of("a key", sample(field.getTrait(MapTrait.class).valueFieldInfo()));
        }
        Map<MarshallingType<?>, Object> samples = Map.of(
                MarshallingType.STRING,
                "a text",
                MarshallingType.INTEGER,
                1,
                MarshallingType.LONG,
                1L,
                MarshallingType.BOOLEAN,
                true,
                MarshallingType.INSTANT,
                Instant.EPOCH,
                MarshallingType.SDK_BYTES,
                SdkBytes.fromString("bytes", UTF_8),
                MarshallingType.DOCUMENT,
                Document.fromString("a document"));
        return Objects.requireNonNull(samples.get(type), () -> "no sample of " + type);
    }
}
