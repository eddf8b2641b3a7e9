package org.cognitojunit.emulator.crowd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.byName;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/**
 * A crowd on one pool for a while. {@code -Dcrowd.duration=PT10S} makes it longer, {@code -Dcrowd.seed=7} lets the
 * callers choose as they did in another run.
 */
class CrowdTest {

    private static final int CALLERS = 200;
    private static final Duration DURATION = Duration.parse(System.getProperty("crowd.duration", "PT1.5S"));
    private static final long SEED = Long.getLong("crowd.seed", System.nanoTime());

    @AutoClose
    private static final EmulatorFixture aws = withManyConnections(CognitoEmulator.start());

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    private final Queue<AuthenticationResultType> issued = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource
    void what_a_crowd_leaves_behind_agrees_with_itself(CrowdNames names) throws Exception {
        TestPool pool = TestPool.create(aws, r -> names.configure(r.usernameConfiguration(c -> c.caseSensitive(false))))
                .withClient(client -> client.explicitAuthFlows(
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                        ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

        crowd(pool, names);

        List<UserType> users = pool.cognito().listUsersPaginator(r -> r.userPoolId(pool.id())).users().stream()
                .toList();
        assertThat(users).as("users, with seed %s", SEED).isNotEmpty();
        everyUserCountsOnce(pool, users);
        everyUserIsFoundByNameAndSub(pool, users);
        everyAliasFindsItsOwner(pool, users, names);
        everyFilterFindsWhoHasTheValue(pool, users);
        groupsAndUsersTellTheSame(pool, users);
        tokensOfTheDeletedAreRefused(pool, users);
        everyEnabledUserCanSignIn(pool, users);
    }

    private void crowd(TestPool pool, CrowdNames names) throws Exception {
        Caller first = new Caller(pool, names, aws.emulator().clock(), SEED, issued);
        IntStream.range(0, CrowdNames.NAMES).mapToObj(names::username).forEach(first::begin);
        long end = System.nanoTime() + DURATION.toNanos();
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Runnable caller = new Caller(pool, names, aws.emulator().clock(), SEED + i, issued);
            callers.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    caller.run();
                }
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    private static void everyUserCountsOnce(TestPool pool, List<UserType> users) {
        assertThat(users).extracting(UserType::username).doesNotHaveDuplicates();
        assertThat(users).extracting(CrowdTest::sub).doesNotHaveDuplicates();
        assertThat(pool.cognito()
                        .describeUserPool(r -> r.userPoolId(pool.id()))
                        .userPool()
                        .estimatedNumberOfUsers())
                .isEqualTo(users.size());
    }

    private static void everyUserIsFoundByNameAndSub(TestPool pool, List<UserType> users) {
        assertThat(users).allSatisfy(user -> {
            assertThat(pool.get(user.username()).username()).isEqualTo(user.username());
            assertThat(pool.get(sub(user)).username()).isEqualTo(user.username());
            assertThat(listed(pool, "sub", sub(user))).containsExactly(user.username());
        });
    }

    /** An alias finds who has it verified, an address in place of a username whoever has it; nobody else is found. */
    private static void everyAliasFindsItsOwner(TestPool pool, List<UserType> users, CrowdNames names) {
        boolean aliases = names == CrowdNames.ALIASES;
        Map<String, String> byAddress = owners(users, "email", aliases);
        Map<String, String> byNumber = aliases ? owners(users, "phone_number", true) : Map.of();
        assertThat(CrowdNames.addresses()).allSatisfy(address -> assertOwner(pool, address, byAddress.get(address)));
        Map<String, String> byPreferred = owners(users, "preferred_username", false);
        assertThat(CrowdNames.preferred()).allSatisfy(name -> assertOwner(pool, name, byPreferred.get(name)));
        assertThat(CrowdNames.numbers()).allSatisfy(number -> assertOwner(pool, number, byNumber.get(number)));
    }

    /** Fails where two users own one value. */
    private static Map<String, String> owners(List<UserType> users, String attribute, boolean verified) {
        return users.stream()
                .filter(user -> byName(user.attributes()).containsKey(attribute))
                .filter(user ->
                        !verified || "true".equals(byName(user.attributes()).get(attribute + "_verified")))
                .collect(toMap(user -> value(user, attribute), UserType::username));
    }

    private static void assertOwner(TestPool pool, String name, @Nullable String owner) {
        if (owner == null) {
            assertRefused(() -> pool.get(name), UserNotFoundException.class, "User does not exist.");
        } else {
            assertThat(pool.get(name).username()).isEqualTo(owner);
        }
    }

    private static void everyFilterFindsWhoHasTheValue(TestPool pool, List<UserType> users) {
        for (String attribute : List.of("email", "phone_number", "preferred_username", "name")) {
            Map<String, Set<String>> expected = users.stream()
                    .filter(user -> byName(user.attributes()).containsKey(attribute))
                    .collect(groupingBy(user -> value(user, attribute), mapping(UserType::username, toSet())));
            assertThat(expected)
                    .allSatisfy((value, usernames) ->
                            assertThat(listed(pool, attribute, value)).containsExactlyInAnyOrderElementsOf(usernames));
        }
        assertThat(CrowdNames.addresses())
                .filteredOn(address -> users.stream().noneMatch(user -> address.equals(value(user, "email"))))
                .allSatisfy(
                        address -> assertThat(listed(pool, "email", address)).isEmpty());
    }

    private static void groupsAndUsersTellTheSame(TestPool pool, List<UserType> users) {
        Map<String, Set<String>> byUser = users.stream()
                .collect(toMap(
                        UserType::username,
                        user -> pool
                                .cognito()
                                .adminListGroupsForUser(
                                        r -> r.userPoolId(pool.id()).username(user.username()))
                                .groups()
                                .stream()
                                .map(GroupType::groupName)
                                .collect(toSet())));
        List<GroupType> groups =
                pool.cognito().listGroups(r -> r.userPoolId(pool.id())).groups();
        assertThat(groups)
                .allSatisfy(group -> assertThat(pool
                                .cognito()
                                .listUsersInGroupPaginator(
                                        r -> r.userPoolId(pool.id()).groupName(group.groupName()))
                                .users()
                                .stream()
                                .map(UserType::username))
                        .containsExactlyInAnyOrderElementsOf(users.stream()
                                .map(UserType::username)
                                .filter(username -> byUser.get(username).contains(group.groupName()))
                                .toList()));
    }

    private void tokensOfTheDeletedAreRefused(TestPool pool, List<UserType> users) {
        Set<String> living = users.stream().map(CrowdTest::sub).collect(toSet());
        assertThat(issued)
                .filteredOn(tokens -> !living.contains(subject(tokens)))
                .as("tokens of deleted users, with seed %s", SEED)
                .isNotEmpty()
                .allSatisfy(tokens -> {
                    assertThatThrownBy(() -> pool.cognito().getUser(r -> r.accessToken(tokens.accessToken())))
                            .isInstanceOfAny(UserNotFoundException.class, NotAuthorizedException.class);
                    assertRefused(
                            () -> pool.refresh(tokens),
                            NotAuthorizedException.class,
                            "The user has been deleted for the associated refresh token");
                });
    }

    private static void everyEnabledUserCanSignIn(TestPool pool, List<UserType> users) {
        assertThat(users).allSatisfy(user -> {
            if (user.enabled()) {
                assertThat(subject(pool.signIn(user.username()))).isEqualTo(sub(user));
            } else {
                assertRefused(() -> pool.signIn(user.username()), NotAuthorizedException.class, "User is disabled.");
            }
        });
    }

    private static List<String> listed(TestPool pool, String attribute, String value) {
        return pool
                .cognito()
                .listUsersPaginator(r -> r.userPoolId(pool.id()).filter(attribute + " = \"" + value + "\""))
                .users()
                .stream()
                .map(UserType::username)
                .toList();
    }

    private static String sub(UserType user) {
        return byName(user.attributes()).getOrDefault("sub", "");
    }

    /** As the pool compares it, which knows no case in names to sign in with. */
    private static String value(UserType user, String attribute) {
        String value = byName(user.attributes()).getOrDefault(attribute, "");
        return attribute.equals("name") ? value : value.toLowerCase(Locale.ROOT);
    }

    private static String subject(AuthenticationResultType tokens) {
        try {
            return SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static EmulatorFixture withManyConnections(CognitoEmulator emulator) {
        return new EmulatorFixture(
                emulator,
                CognitoIdentityProviderClient.builder()
                        .endpointOverride(emulator.endpoint())
                        .region(Region.of(emulator.region()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(2 * CALLERS))
                        .build());
    }
}
