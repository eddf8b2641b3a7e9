package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.List;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EventSourceName;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LogConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LogDeliveryConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LogLevel;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

class LogDeliveryTest {

    private static final LogConfigurationType FAILURES = LogConfigurationType.builder()
            .eventSource(EventSourceName.USER_NOTIFICATION)
            .logLevel(LogLevel.ERROR)
            .cloudWatchLogsConfiguration(c -> c.logGroupArn("arn:aws:logs:us-east-1:123456789012:log-group:one"))
            .build();
    private static final LogConfigurationType ACTIVITY = LogConfigurationType.builder()
            .eventSource(EventSourceName.USER_AUTH_EVENTS)
            .logLevel(LogLevel.INFO)
            .s3Configuration(c -> c.bucketArn("arn:aws:s3:::bucket"))
            .build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool = aws.cognito()
            .createUserPool(r -> r.poolName("p").userPoolTier(UserPoolTierType.PLUS))
            .userPool()
            .id();

    @Test
    void a_new_pool_delivers_no_logs() {
        assertThat(get())
                .isEqualTo(LogDeliveryConfigurationType.builder()
                        .userPoolId(pool)
                        .logConfigurations(List.of())
                        .build());
    }

    @Test
    void what_is_set_is_shown_and_replaced() {
        LogDeliveryConfigurationType set = set(FAILURES, ACTIVITY);

        assertThat(set.logConfigurations()).containsExactly(FAILURES, ACTIVITY);
        assertThat(get()).isEqualTo(set);

        set(ACTIVITY);
        assertThat(get().logConfigurations()).containsExactly(ACTIVITY);

        set();
        assertThat(get().logConfigurations()).isEmpty();
    }

    @Test
    void user_activity_is_exported_on_the_plus_tier_only() {
        tier(UserPoolTierType.ESSENTIALS);

        assertRefused(
                () -> set(ACTIVITY),
                FeatureUnavailableInTierException.class,
                "The following feature is not available for the ESSENTIALS pricing tier configured: Log Streaming");
        assertThat(set(FAILURES).logConfigurations()).containsExactly(FAILURES);
    }

    @Test
    void a_pool_that_exports_user_activity_cannot_leave_the_plus_tier() {
        set(ACTIVITY);

        assertRefused(
                () -> tier(UserPoolTierType.ESSENTIALS),
                TierChangeNotAllowedException.class,
                "The following features need to be disabled for the ESSENTIALS pricing tier configured: Log Streaming");
    }

    @Test
    void a_source_has_its_level() {
        assertRefused(
                () -> set(changed(FAILURES, c -> c.logLevel(LogLevel.INFO))),
                InvalidParameterException.class,
                "The LogLevel of the EventSource userNotification must be ERROR.");
        assertRefused(
                () -> set(changed(ACTIVITY, c -> c.logLevel(LogLevel.ERROR))),
                InvalidParameterException.class,
                "The LogLevel of the EventSource userAuthEvents must be INFO.");
    }

    @Test
    void a_source_has_one_destination() {
        assertRefused(
                () -> set(changed(
                        ACTIVITY,
                        c -> c.firehoseConfiguration(
                                f -> f.streamArn("arn:aws:firehose:us-east-1:123456789012:deliverystream/one")))),
                InvalidParameterException.class,
                "The EventSource userAuthEvents must have exactly one of CloudWatchLogsConfiguration, S3Configuration"
                        + " and FirehoseConfiguration, and not 2.");
        assertRefused(
                () -> set(FAILURES, FAILURES),
                InvalidParameterException.class,
                "LogConfigurations has the EventSource userNotification twice. A source of events has one"
                        + " destination.");
        assertThat(get().logConfigurations()).isEmpty();
    }

    @Test
    void failures_to_deliver_messages_go_to_cloudwatch() {
        assertRefused(
                () -> set(LogConfigurationType.builder()
                        .eventSource(EventSourceName.USER_NOTIFICATION)
                        .logLevel(LogLevel.ERROR)
                        .s3Configuration(c -> c.bucketArn("arn:aws:s3:::bucket"))
                        .build()),
                InvalidParameterException.class,
                "Logs of the EventSource userNotification go to CloudWatch Logs only: give it a"
                        + " CloudWatchLogsConfiguration.");
    }

    @Test
    void a_pool_that_does_not_exist_delivers_nothing() {
        assertRefused(
                () -> aws.cognito().getLogDeliveryConfiguration(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private static LogConfigurationType changed(
            LogConfigurationType configuration, Consumer<LogConfigurationType.Builder> change) {
        return configuration.copy(change);
    }

    private LogDeliveryConfigurationType set(LogConfigurationType... configurations) {
        return aws.cognito()
                .setLogDeliveryConfiguration(r -> r.userPoolId(pool).logConfigurations(configurations))
                .logDeliveryConfiguration();
    }

    private LogDeliveryConfigurationType get() {
        return aws.cognito()
                .getLogDeliveryConfiguration(r -> r.userPoolId(pool))
                .logDeliveryConfiguration();
    }

    private void tier(UserPoolTierType tier) {
        aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(tier));
    }
}
