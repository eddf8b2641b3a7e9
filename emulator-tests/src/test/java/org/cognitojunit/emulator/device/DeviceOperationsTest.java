package org.cognitojunit.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceRememberedStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeviceType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidUserPoolConfigurationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListDevicesResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** What the operations on devices show, list and change, and what they refuse. */
class DeviceOperationsTest {

    private static final String NO_DEVICE = "Device does not exist.";
    private static final String UNKNOWN = "us-east-1_00000000-0000-4000-8000-000000000000";
    private static final String BAD_TOKEN =
            "Provided pagination token is invalid. Check the token and try your request again.";

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final DevicePool pool = DevicePool.create(aws);

    @BeforeEach
    void add_alice() {
        pool.pool().confirmed("alice");
    }

    @Test
    void the_dates_of_a_device_move_with_what_happens_to_it() {
        RememberedDevice device = pool.device("alice");
        Instant confirmed = pool.get("alice", device).deviceCreateDate();
        aws.emulator().clock().advance(Duration.ofHours(1));
        pool.signIn("alice", device);
        aws.emulator().clock().advance(Duration.ofHours(1));

        pool.status("alice", device, DeviceRememberedStatusType.NOT_REMEMBERED);

        DeviceType shown = pool.get("alice", device);
        assertThat(shown.deviceCreateDate()).isEqualTo(confirmed);
        assertThat(shown.deviceLastAuthenticatedDate())
                .isBetween(confirmed.plus(Duration.ofHours(1)), confirmed.plus(Duration.ofMinutes(61)));
        assertThat(shown.deviceLastModifiedDate())
                .isBetween(confirmed.plus(Duration.ofHours(2)), confirmed.plus(Duration.ofMinutes(121)));
    }

    @Test
    void a_sign_in_with_a_device_that_has_nothing_to_prove_counts_as_one() {
        RememberedDevice device = pool.device("alice");
        pool.status("alice", device, DeviceRememberedStatusType.NOT_REMEMBERED);
        Instant before = pool.get("alice", device).deviceLastAuthenticatedDate();
        aws.emulator().clock().advance(Duration.ofHours(1));

        pool.begin("alice", device).expectTokens();

        assertThat(pool.get("alice", device).deviceLastAuthenticatedDate())
                .isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
    }

    @Test
    void a_status_that_is_left_out_changes_nothing() {
        RememberedDevice device = pool.device("alice");
        DeviceType before = pool.get("alice", device);
        aws.emulator().clock().advance(Duration.ofHours(1));

        cognito.adminUpdateDeviceStatus(
                r -> r.userPoolId(pool.pool().id()).username("alice").deviceKey(device.key()));

        assertThat(pool.get("alice", device)).isEqualTo(before);
    }

    @Test
    void administrators_see_whether_a_device_is_remembered_and_its_user_does_not() {
        Tokens tokens = pool.signIn("alice");
        RememberedDevice device = pool.authenticator().confirmDevice(tokens, "telephone");

        assertThat(TestPool.byName(pool.get("alice", device).deviceAttributes()))
                .isEqualTo(Map.of(
                        "device_status", "valid",
                        "device_name", "telephone",
                        "dev:device_remembered_status", "remembered"));
        assertThat(TestPool.byName(cognito.getDevice(
                                r -> r.accessToken(tokens.accessToken()).deviceKey(device.key()))
                        .device()
                        .deviceAttributes()))
                .isEqualTo(Map.of("device_status", "valid", "device_name", "telephone"));
    }

    @Test
    void devices_are_listed_page_by_page_in_the_order_of_their_keys() {
        List<String> keys = Stream.generate(() -> pool.device("alice").key())
                .limit(3)
                .sorted()
                .toList();
        String token = pool.signIn("alice").accessToken();

        ListDevicesResponse first =
                cognito.listDevices(r -> r.accessToken(token).limit(2));
        ListDevicesResponse second =
                cognito.listDevices(r -> r.accessToken(token).limit(2).paginationToken(first.paginationToken()));

        assertThat(first.devices()).extracting(DeviceType::deviceKey).isEqualTo(keys.subList(0, 2));
        assertThat(second.devices()).extracting(DeviceType::deviceKey).isEqualTo(keys.subList(2, 3));
        assertThat(second.paginationToken()).isNull();
    }

    @Test
    void administrators_list_page_by_page_too() {
        List<String> keys = Stream.generate(() -> pool.device("alice").key())
                .limit(2)
                .sorted()
                .toList();

        var first = cognito.adminListDevices(
                r -> r.userPoolId(pool.pool().id()).username("alice").limit(1));
        var second = cognito.adminListDevices(r ->
                r.userPoolId(pool.pool().id()).username("alice").limit(1).paginationToken(first.paginationToken()));

        assertThat(first.devices()).extracting(DeviceType::deviceKey).isEqualTo(keys.subList(0, 1));
        assertThat(second.devices()).extracting(DeviceType::deviceKey).isEqualTo(keys.subList(1, 2));
    }

    @Test
    void a_pagination_token_is_good_for_an_hour_and_for_its_own_listing() {
        pool.device("alice");
        pool.device("alice");
        pool.pool().confirmed("bob");
        String bob = pool.signIn("bob").accessToken();
        String alice = pool.signIn("alice").accessToken();
        String next = cognito.listDevices(r -> r.accessToken(alice).limit(1)).paginationToken();

        assertRefused(
                () -> cognito.listDevices(r -> r.accessToken(bob).paginationToken(next)),
                InvalidParameterException.class,
                BAD_TOKEN);
        assertRefused(
                () -> cognito.adminListDevices(
                        r -> r.userPoolId(pool.pool().id()).username("alice").paginationToken("garbage")),
                InvalidParameterException.class,
                BAD_TOKEN);
        aws.emulator().clock().advance(Duration.ofMinutes(59));
        assertThat(cognito.listDevices(r -> r.accessToken(alice).paginationToken(next))
                        .devices())
                .hasSize(1);
        aws.emulator().clock().advance(Duration.ofMinutes(2));
        String later = pool.signIn("alice").accessToken();
        assertRefused(
                () -> cognito.listDevices(r -> r.accessToken(later).paginationToken(next)),
                InvalidParameterException.class,
                BAD_TOKEN);
    }

    @Test
    void what_the_model_does_not_allow_is_refused() {
        String token = pool.signIn("alice").accessToken();

        assertRefused(
                () -> cognito.getDevice(r -> r.accessToken(token).deviceKey("no key")),
                InvalidParameterException.class,
                "1 validation error detected: Value 'no key' at 'deviceKey' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [\\w-]+_[0-9a-f-]+");
        assertRefused(
                () -> cognito.updateDeviceStatus(
                        r -> r.accessToken(token).deviceKey(UNKNOWN).deviceRememberedStatus("maybe")),
                InvalidParameterException.class,
                "1 validation error detected: Value 'maybe' at 'deviceRememberedStatus' failed to satisfy constraint:"
                        + " Member must satisfy enum value set: [remembered, not_remembered]");
        assertRefused(
                () -> cognito.confirmDevice(
                        r -> r.accessToken(token).deviceKey(UNKNOWN).deviceName("")),
                InvalidParameterException.class,
                "1 validation error detected: Value '' at 'deviceName' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 1");
        assertRefused(
                () -> cognito.listDevices(r -> r.accessToken(token).limit(61)),
                InvalidParameterException.class,
                "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have"
                        + " value less than or equal to 60");
    }

    @Test
    void an_access_token_is_required_also_where_the_model_does_not() {
        String refusal = "Missing required parameter AccessToken";

        assertRefused(() -> cognito.getDevice(r -> r.deviceKey(UNKNOWN)), InvalidParameterException.class, refusal);
        assertRefused(() -> cognito.forgetDevice(r -> r.deviceKey(UNKNOWN)), InvalidParameterException.class, refusal);
    }

    @Test
    void the_device_of_another_pool_is_unknown() {
        RememberedDevice device = pool.device("alice");
        DevicePool other = DevicePool.create(aws);
        other.pool().confirmed("alice");
        String token = other.signIn("alice").accessToken();

        assertRefused(
                () -> cognito.getDevice(r -> r.accessToken(token).deviceKey(device.key())),
                ResourceNotFoundException.class,
                NO_DEVICE);
        assertRefused(() -> other.get("alice", device), ResourceNotFoundException.class, NO_DEVICE);
        assertRefused(() -> other.begin("alice", device), ResourceNotFoundException.class, NO_DEVICE);
    }

    @Test
    void administrators_cannot_touch_what_is_not_there() {
        assertRefused(() -> pool.forget("alice", unknown()), ResourceNotFoundException.class, NO_DEVICE);
        assertRefused(
                () -> pool.status("alice", unknown(), DeviceRememberedStatusType.REMEMBERED),
                ResourceNotFoundException.class,
                NO_DEVICE);
        assertRefused(() -> pool.get("alice", unknown()), ResourceNotFoundException.class, NO_DEVICE);
    }

    @Test
    void a_user_of_the_same_name_has_none_of_the_devices_of_the_one_before() {
        RememberedDevice device = pool.device("alice");
        cognito.adminDeleteUser(r -> r.userPoolId(pool.pool().id()).username("alice"));
        pool.pool().confirmed("alice");

        assertRefused(() -> pool.get("alice", device), ResourceNotFoundException.class, NO_DEVICE);
    }

    @Test
    void a_pool_that_does_not_track_devices_has_none_to_work_on() {
        TestPool untracked = TestPool.create(aws);
        untracked.confirmed("alice");
        String token = untracked.signIn("alice").accessToken();

        Stream.<ThrowingCallable>of(
                        () -> cognito.confirmDevice(r -> r.accessToken(token).deviceKey(UNKNOWN)),
                        () -> cognito.forgetDevice(r -> r.accessToken(token).deviceKey(UNKNOWN)),
                        () -> cognito.getDevice(r -> r.accessToken(token).deviceKey(UNKNOWN)),
                        () -> cognito.listDevices(r -> r.accessToken(token)),
                        () -> cognito.updateDeviceStatus(
                                r -> r.accessToken(token).deviceKey(UNKNOWN)),
                        () -> cognito.adminForgetDevice(r ->
                                r.userPoolId(untracked.id()).username("alice").deviceKey(UNKNOWN)),
                        () -> cognito.adminGetDevice(r ->
                                r.userPoolId(untracked.id()).username("alice").deviceKey(UNKNOWN)),
                        () -> cognito.adminListDevices(
                                r -> r.userPoolId(untracked.id()).username("alice")),
                        () -> cognito.adminUpdateDeviceStatus(r ->
                                r.userPoolId(untracked.id()).username("alice").deviceKey(UNKNOWN)))
                .forEach(call -> assertRefused(
                        call,
                        InvalidUserPoolConfigurationException.class,
                        "User pool " + untracked.id() + " does not track devices. Set its DeviceConfiguration."));
    }

    private RememberedDevice unknown() {
        return RememberedDevice.of(pool.signIn("alice"));
    }
}
