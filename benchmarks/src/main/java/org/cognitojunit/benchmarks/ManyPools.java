package org.cognitojunit.benchmarks;

import java.util.Map;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/**
 * What is left of ten thousand pools that were made, used and deleted. Prints the heap as it goes, and fails if it has grown in
 * the second half.
 *
 * <pre>{@code
 * java -Xmx256m -cp benchmarks/target/benchmarks.jar org.cognitojunit.benchmarks.ManyPools 10000
 * }</pre>
 */
public final class ManyPools {

    /** Bytes a pool. A name that is remembered costs more than that. */
    private static final long NOISE = 250;

    private static final String PASSWORD = "Correct-Horse-1";

    private final CognitoIdentityProviderClient cognito;

    private ManyPools(CognitoIdentityProviderClient cognito) {
        this.cognito = cognito;
    }

    /** Runs it with as many pools as the first argument says. */
    public static void main(String[] args) {
        int pools = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        try (Backend backend = Embedded.start();
                CognitoIdentityProviderClient cognito = backend.newClient(Embedded.NO_RECORDER)) {
            new ManyPools(cognito).run(pools);
        }
    }

    private void run(int pools) {
        fillInbox();
        System.out.printf("%10s %14s%n", "pools", "heap");
        int step = Math.max(1, pools / 10);
        long atHalf = 0;
        long used = 0;
        for (int done = 0; done <= pools; done += step) {
            used = Heap.used();
            System.out.printf("%,10d %14s%n", done, Heap.mebibytes(used));
            if (done <= pools / 2) {
                atHalf = used;
            }
            for (int i = 0; i < step && done < pools; i++) {
                live(done + i);
            }
        }
        requireNothingLeft((used - atHalf) / (pools - pools / 2));
    }

    private static void requireNothingLeft(long bytes) {
        if (bytes > NOISE) {
            throw new IllegalStateException(
                    "A deleted pool leaves %,d bytes behind, and %,d are allowed.".formatted(bytes, NOISE));
        }
    }

    /** The inbox keeps the newest 10,000 messages, whatever becomes of their pools: it is to be as full before as after. */
    private void fillInbox() {
        String pool = cognito.createUserPool(r -> r.poolName("p").autoVerifiedAttributesWithStrings("email"))
                .userPool()
                .id();
        invite(pool);
        for (int i = 0; i < 10_000; i++) {
            cognito.adminCreateUser(r -> r.userPoolId(pool)
                    .username("alice")
                    .messageAction("RESEND")
                    .desiredDeliveryMediumsWithStrings("EMAIL")
                    .temporaryPassword(PASSWORD));
        }
        cognito.deleteUserPool(r -> r.userPoolId(pool));
    }

    private void invite(String pool) {
        cognito.adminCreateUser(r -> r.userPoolId(pool)
                .username("alice")
                .temporaryPassword(PASSWORD)
                .desiredDeliveryMediumsWithStrings("EMAIL")
                .userAttributes(attribute("email", "alice@example.com"), attribute("email_verified", "true")));
    }

    /** The life of a pool: what a test class makes of it, a domain and a call that is limited by the hour besides. */
    private void live(int number) {
        String pool = cognito.createUserPool(
                        r -> r.poolName("pool-" + number).autoVerifiedAttributesWithStrings("email"))
                .userPool()
                .id();
        String client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("client-" + number)
                        .generateSecret(false)
                        .explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
        cognito.createGroup(r -> r.userPoolId(pool).groupName("admins"));
        invite(pool);
        cognito.adminSetUserPassword(
                r -> r.userPoolId(pool).username("alice").password(PASSWORD).permanent(true));
        cognito.adminAddUserToGroup(r -> r.userPoolId(pool).username("alice").groupName("admins"));
        cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                .clientId(client)
                .authFlow("ADMIN_USER_PASSWORD_AUTH")
                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)));
        cognito.forgotPassword(r -> r.clientId(client).username("alice"));
        cognito.createUserPoolDomain(r -> r.userPoolId(pool).domain("domain-" + number));
        cognito.deleteUserPoolDomain(r -> r.userPoolId(pool).domain("domain-" + number));
        cognito.deleteUserPool(r -> r.userPoolId(pool));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
