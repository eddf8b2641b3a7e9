package org.cognitojunit.live;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.sweep.Sweeper;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** An account with pools of ours and of others in it, and a sweeper that is let loose on it. */
final class SweptAccount implements AutoCloseable {

    static final String ID = TestAccount.ID;

    /** The tags of a run that was over at four. */
    static final Map<String, String> EXPIRED = Map.of(
            "cognito-junit:run", "2026-11-23T10:00:00Z-4711",
            "cognito-junit:owner", "arn:aws:iam::123456789012:user/alice",
            "cognito-junit:expires", "2026-11-23T16:00:00Z");

    static final String OF_ALICE = "of run 2026-11-23T10:00:00Z-4711, owner arn:aws:iam::123456789012:user/alice";

    private final TestAccount account = new TestAccount();
    private final CognitoIdentityProviderClient client = account.client();
    private final List<String> lines = new ArrayList<>();

    CognitoEmulator emulator() {
        return account.emulator();
    }

    CognitoIdentityProviderClient client() {
        return client;
    }

    /** What the sweeper has printed. */
    List<String> lines() {
        return lines;
    }

    AwsAccess access(URI sts) {
        return access(sts, account.endpoint());
    }

    private static AwsAccess access(URI sts, URI cognito) {
        return new AwsAccess(() -> Region.US_EAST_1, TestAccount.CREDENTIALS, sts, cognito);
    }

    String pool(String name, Map<String, String> tags) {
        return pool(name, tags, request -> {});
    }

    String pool(String name, Map<String, String> tags, Consumer<CreateUserPoolRequest.Builder> more) {
        return client.createUserPool(r -> more.accept(r.poolName(name).userPoolTags(tags)))
                .userPool()
                .id();
    }

    /** The tags of {@link #EXPIRED} with one of them changed. */
    static Map<String, String> expiredBut(String tag, String value) {
        Map<String, String> tags = new HashMap<>(EXPIRED);
        tags.put(tag, value);
        return tags;
    }

    static Map<String, String> expiredWithout(String tag) {
        Map<String, String> tags = new HashMap<>(EXPIRED);
        tags.remove(tag);
        return tags;
    }

    boolean list() {
        return sweep(Map.of(), lines::add, Clock.systemUTC(), account.endpoint());
    }

    boolean delete() {
        return delete(lines::add);
    }

    boolean delete(Consumer<String> out) {
        return delete(Clock.systemUTC(), account.endpoint(), out);
    }

    boolean delete(Clock ofThisMachine, URI cognito) {
        return delete(ofThisMachine, cognito, lines::add);
    }

    private boolean delete(Clock ofThisMachine, URI cognito, Consumer<String> out) {
        return sweep(Map.of("cognito.live.sweep", "delete"), out, ofThisMachine, cognito);
    }

    boolean list(Clock ofThisMachine) {
        return sweep(Map.of(), lines::add, ofThisMachine, account.endpoint());
    }

    private boolean sweep(Map<String, String> switches, Consumer<String> out, Clock ofThisMachine, URI cognito) {
        Map<String, String> all = new HashMap<>(switches);
        all.put("cognito.live.account", ID);
        return new Sweeper(access(account.endpoint(), cognito), ofThisMachine, Sweeper.PATIENCE)
                .sweep(name -> Optional.ofNullable(all.get(name)), out);
    }

    /** What is there, by name. */
    List<String> left() {
        return client.listUserPoolsPaginator(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::name)
                .toList();
    }

    List<String> ids() {
        return client.listUserPoolsPaginator(r -> r.maxResults(60)).userPools().stream()
                .map(UserPoolDescriptionType::id)
                .toList();
    }

    @Override
    public void close() {
        client.close();
        account.close();
    }
}
