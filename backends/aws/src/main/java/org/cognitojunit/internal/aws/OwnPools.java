package org.cognitojunit.internal.aws;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cognitojunit.internal.remote.Reasons;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * Refuses, before it leaves, each call that would change a pool which this run has not made: an application's settings, or a
 * mistake in a test, may name any pool of the account.
 *
 * <p>Pools and clients are the run's if it was told so when they were made, or if they bear its tag: then the answer was lost.
 * About any other the account is asked. What it does not have goes on, to the service's own refusal; what it has, or does not
 * tell, does not. To a pool that tests name as existing they may sign in.
 */
final class OwnPools implements ExecutionInterceptor, AutoCloseable {

    /** A sign-in that gives the user another password. */
    private static final String CHANGES_PASSWORD = "NEW_PASSWORD_REQUIRED";

    private static final String REMEDY =
            " Let the test, or the application's settings, name the injected UserPool and its clients, or a pool made"
                    + " with the injected client.";

    private final Set<String> pools = ConcurrentHashMap.newKeySet();
    private final Set<String> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> existing = ConcurrentHashMap.newKeySet();
    private final NamedPools account;
    private final Map<String, String> tags;

    /** @param tags those of the run */
    OwnPools(NamedPools account, Map<String, String> tags) {
        this.account = account;
        this.tags = tags;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        OperationEffect effect = OperationEffect.of(call.operation());
        if (effect == OperationEffect.READS || effect == OperationEffect.SIGNS_IN && isToExisting(call)) {
            return;
        }
        pools(call).forEach(pool -> requireOwnPool(call, pool));
        // With a pool beside it, a client is looked for in that pool only.
        if (!call.has("UserPoolId")) {
            requireOwnClient(call, call.text("ClientId"));
        }
    }

    /** Says that tests sign in to a pool of somebody else's. All else but reading it stays refused. */
    void allowSignIns(String pool, Collection<String> itsClients) {
        existing.add(pool);
        existing.addAll(itsClients);
    }

    private boolean isToExisting(Outgoing call) {
        String target = call.has("UserPoolId") ? call.text("UserPoolId") : call.text("ClientId");
        return existing.contains(target) && !call.text("ChallengeName").equals(CHANGES_PASSWORD);
    }

    /** All that a call names, in one way or another. A session names none, but it comes of a sign-in that was looked at. */
    private static Stream<String> pools(Outgoing call) {
        return Stream.of(
                        call.text("UserPoolId"),
                        afterLastSlash(call.text("ResourceArn")),
                        afterLastSlash(issuer(call.text("AccessToken"))))
                .filter(id -> !id.isEmpty());
    }

    private static String afterLastSlash(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Empty for what is no token of Cognito's, which refuses it. */
    private static String issuer(String accessToken) {
        try {
            return Optional.ofNullable(JWTParser.parse(accessToken).getJWTClaimsSet())
                    .map(claims -> claims.getIssuer())
                    .orElse("");
        } catch (ParseException e) {
            return "";
        }
    }

    private void requireOwnPool(Outgoing call, String id) {
        if (pools.contains(id)) {
            return;
        }
        Optional<UserPoolType> pool;
        try {
            pool = account.pool(id);
        } catch (SdkException e) {
            throw unanswered(call, "the user pool " + id, e);
        }
        if (pool.isPresent() && !bearsOurTag(pool.get())) {
            throw foreign(call, "the user pool " + id);
        }
        pool.ifPresent(own -> pools.add(id));
    }

    private boolean bearsOurTag(UserPoolType pool) {
        return tags.get(RunTags.RUN).equals(pool.userPoolTags().get(RunTags.RUN));
    }

    private void requireOwnClient(Outgoing call, String id) {
        if (id.isEmpty() || clients.contains(id)) {
            return;
        }
        boolean isThere;
        try {
            isThere = account.hasClient(id);
        } catch (SdkException e) {
            throw unanswered(call, "the app client " + id, e);
        }
        if (isThere) {
            throw foreign(call, "the app client " + id);
        }
    }

    private static SdkClientException foreign(Outgoing call, String what) {
        return call.refused(
                what + " is there, but this run has not made it, and live runs change nothing else." + REMEDY);
    }

    private static SdkClientException unanswered(Outgoing call, String what, SdkException answer) {
        return call.refused("this run has not made " + what + ", and the account does not tell whether it is there ("
                + Reasons.said(answer) + ")." + REMEDY);
    }

    /** Before whoever called has the answer. */
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkPojo answer = context.response();
        if (Outgoing.of(context.request(), attributes).operation().equals("CreateUserPool")) {
            Outgoing.member(answer, "UserPool", "Id").map(String::valueOf).ifPresent(pools::add);
        }
        // Also of a client that somebody else has added to a pool of the run, once it was described.
        Outgoing.member(answer, "UserPoolClient", "UserPoolId")
                .filter(pools::contains)
                .flatMap(pool -> Outgoing.member(answer, "UserPoolClient", "ClientId"))
                .map(String::valueOf)
                .ifPresent(clients::add);
    }

    @Override
    public void close() {
        account.close();
    }
}
