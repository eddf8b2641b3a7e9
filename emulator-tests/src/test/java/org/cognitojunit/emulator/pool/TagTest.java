package org.cognitojunit.emulator.pool;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class TagTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final UserPoolType pool = aws.cognito()
            .createUserPool(r -> r.poolName("p").userPoolTags(Map.of("team", "blue", "env", "test")))
            .userPool();

    @Test
    void tags_of_the_creation_are_listed() {
        assertThat(tags()).isEqualTo(Map.of("team", "blue", "env", "test"));
    }

    @Test
    void tags_are_added_and_overwritten() {
        aws.cognito().tagResource(r -> r.resourceArn(pool.arn()).tags(Map.of("team", "red", "owner", "me")));

        assertThat(tags()).isEqualTo(Map.of("team", "red", "env", "test", "owner", "me"));
        assertThat(describe().userPoolTags()).isEqualTo(tags());
    }

    @Test
    void tags_are_removed_whether_they_are_there_or_not() {
        aws.cognito().untagResource(r -> r.resourceArn(pool.arn()).tagKeys("team", "nobody"));

        assertThat(tags()).isEqualTo(Map.of("env", "test"));
    }

    @Test
    void the_last_tags_can_go() {
        aws.cognito().untagResource(r -> r.resourceArn(pool.arn()).tagKeys("team", "env"));

        assertThat(tags()).isEmpty();
        assertThat(describe().userPoolTags()).isEmpty();
    }

    @Test
    void tags_leave_the_date_of_the_last_change() {
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        aws.cognito().tagResource(r -> r.resourceArn(pool.arn()).tags(Map.of("team", "red")));

        assertThat(describe().lastModifiedDate()).isEqualTo(pool.lastModifiedDate());
    }

    @Test
    void keys_of_aws_are_refused() {
        assertRefused(
                () -> aws.cognito().tagResource(r -> r.resourceArn(pool.arn()).tags(Map.of("aws:team", "red"))),
                InvalidParameterException.class,
                "aws: prefixed tag key names are not allowed for external use.");
        assertThat(tags()).isEqualTo(Map.of("team", "blue", "env", "test"));
    }

    @Test
    void old_and_new_tags_are_fifty_at_most() {
        Map<String, String> more = IntStream.range(0, 49).boxed().collect(toMap(i -> "key" + i, i -> "value"));

        assertRefused(
                () -> aws.cognito().tagResource(r -> r.resourceArn(pool.arn()).tags(more)),
                InvalidParameterException.class,
                "A user pool can have at most 50 tags.");
        assertThat(tags()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/us-east-1_abcdefghi",
                "arn:aws:cognito-idp:us-east-1:999999999999:userpool/us-east-1_abcdefghi",
                "arn:aws:cognito-identity:us-east-1:123456789012:identitypool/x",
            })
    void an_arn_of_something_else_is_refused(String arn) {
        String own = pool.arn().replace(pool.id(), "");

        assertRefused(
                () -> aws.cognito().listTagsForResource(r -> r.resourceArn(arn)),
                InvalidParameterException.class,
                "ResourceArn must name a user pool of this account and region (" + own + "<id>), and not " + arn + ".");
    }

    @Test
    void a_pool_that_does_not_exist_has_no_tags() {
        String arn = pool.arn().replace(pool.id(), "us-east-1_nowhere00");

        assertRefused(
                () -> aws.cognito().untagResource(r -> r.resourceArn(arn).tagKeys("team")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private Map<String, String> tags() {
        return aws.cognito().listTagsForResource(r -> r.resourceArn(pool.arn())).tags();
    }

    private UserPoolType describe() {
        return aws.cognito().describeUserPool(r -> r.userPoolId(pool.id())).userPool();
    }
}
