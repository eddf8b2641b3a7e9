package org.cognitojunit.emulator.crowd;

import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attribute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** One of the crowd: does one thing after another to users and groups that the others are busy with too. */
final class Caller implements Runnable {

    private final TestPool pool;
    private final CognitoIdentityProviderClient cognito;
    private final CrowdNames names;
    private final Clock clock;
    private final Random random;
    private final Queue<AuthenticationResultType> issued;
    private final List<AuthenticationResultType> own = new ArrayList<>();

    /**
     * @param issued takes the tokens that the caller gets
     */
    Caller(TestPool pool, CrowdNames names, Clock clock, long seed, Queue<AuthenticationResultType> issued) {
        this.pool = pool;
        this.cognito = pool.cognito();
        this.names = names;
        this.clock = clock;
        this.random = new Random(seed);
        this.issued = issued;
    }

    /** Does one thing, and takes a refusal that another caller may have caused. Any other is thrown. */
    @Override
    public void run() {
        try {
            act(random.nextInt(100));
        } catch (UsernameExistsException
                | AliasExistsException
                | UserNotFoundException
                | GroupExistsException
                | ResourceNotFoundException
                | NotAuthorizedException expected) {
            return;
        }
    }

    private void act(int die) {
        if (die < 20) {
            create(names.username(random), names.attributesOfNew(random));
        } else if (die < 35) {
            keep(pool.signIn(names.username(random)));
        } else if (die < 38) {
            signInWithSrp(names.username(random));
        } else if (die < 50) {
            refresh();
        } else if (die < 65) {
            update();
        } else if (die < 70) {
            pool.deleteAttributes(names.username(random), names.removable(random));
        } else if (die < 80) {
            changeMembership();
        } else if (die < 83) {
            changeGroups();
        } else if (die < 90) {
            disableOrEnable();
        } else if (die < 97) {
            cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username(names.username(random)));
        } else {
            deleteOneself();
        }
    }

    /** Creates a user and signs her in, which nobody else is to prevent. */
    void begin(String username) {
        create(username);
        keep(pool.signIn(username));
    }

    private void create(String username, AttributeType... attributes) {
        String sub = cognito
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username(username)
                        .temporaryPassword(TestPool.TEMPORARY)
                        .messageAction("SUPPRESS")
                        .forceAliasCreation(random.nextBoolean())
                        .userAttributes(attributes))
                .user()
                .attributes()
                .stream()
                .filter(attribute -> attribute.name().equals("sub"))
                .map(AttributeType::value)
                .findFirst()
                .orElseThrow();
        // The name may be another user's by now.
        cognito.adminSetUserPassword(
                r -> r.userPoolId(pool.id()).username(sub).password(PASSWORD).permanent(true));
    }

    private void signInWithSrp(String username) {
        SrpClient srp = SrpClient.begin(pool.id());
        InitiateAuthResponse challenge = cognito.initiateAuth(r -> r.clientId(pool.clientId())
                .authFlow("USER_SRP_AUTH")
                .authParameters(Map.of("USERNAME", username, "SRP_A", srp.srpA())));
        Map<String, String> claim =
                new LinkedHashMap<>(srp.claim(challenge.challengeParameters(), PASSWORD, clock.instant()));
        claim.put("USERNAME", challenge.challengeParameters().get("USERNAME"));
        keep(cognito.respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName("PASSWORD_VERIFIER")
                        .challengeResponses(claim))
                .authenticationResult());
    }

    private void keep(AuthenticationResultType tokens) {
        own.add(tokens);
        issued.add(tokens);
    }

    private void refresh() {
        if (!own.isEmpty()) {
            String refreshToken = own.get(random.nextInt(own.size())).refreshToken();
            AuthenticationResultType refreshed = pool.refresh(AuthenticationResultType.builder()
                    .refreshToken(refreshToken)
                    .build());
            issued.add(refreshed.toBuilder().refreshToken(refreshToken).build());
        }
    }

    private void update() {
        pool.update(names.username(random), names.attributes(random));
    }

    private void changeMembership() {
        String username = names.username(random);
        String group = names.group(random);
        if (random.nextInt(3) == 0) {
            cognito.adminRemoveUserFromGroup(
                    r -> r.userPoolId(pool.id()).username(username).groupName(group));
        } else {
            cognito.adminAddUserToGroup(
                    r -> r.userPoolId(pool.id()).username(username).groupName(group));
        }
    }

    private void changeGroups() {
        String group = names.group(random);
        if (random.nextBoolean()) {
            cognito.createGroup(r -> r.userPoolId(pool.id()).groupName(group));
        } else {
            cognito.deleteGroup(r -> r.userPoolId(pool.id()).groupName(group));
        }
    }

    private void disableOrEnable() {
        String username = names.username(random);
        if (random.nextInt(3) == 0) {
            cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username(username));
        } else {
            cognito.adminEnableUser(r -> r.userPoolId(pool.id()).username(username));
        }
    }

    private void deleteOneself() {
        if (!own.isEmpty()) {
            String token = own.get(own.size() - 1).accessToken();
            cognito.updateUserAttributes(r -> r.accessToken(token).userAttributes(attribute("nickname", "gone")));
            cognito.deleteUser(r -> r.accessToken(token));
        }
    }
}
