package org.cognitojunit.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cognitojunit.backend.Backend;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/**
 * What a pool of a million users costs, beside one of a hundred: heap, AdminGetUser, sign-in, ListUsers by a prefix. Prints a
 * table. Every user has a password, a verified email address that is an alias, and a name.
 *
 * <pre>{@code
 * java -Xmx1500m -cp benchmarks/target/benchmarks.jar org.cognitojunit.benchmarks.ManyUsers 1000000
 * }</pre>
 */
public final class ManyUsers {

    private static final int FEW = 100;
    private static final int LOOK_UPS = 20_000;
    private static final int SIGN_INS = 2_000;
    private static final int PAGES = 1_000;
    private static final int PERMANENT = 100;
    private static final String PASSWORD = "Correct-Horse-1";

    private final CognitoIdentityProviderClient cognito;
    private final Random random = new Random(1);

    private ManyUsers(CognitoIdentityProviderClient cognito) {
        this.cognito = cognito;
    }

    /** Runs it with as many users as the first argument says. */
    public static void main(String[] args) throws Exception {
        int users = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        try (Backend backend = Embedded.start();
                CognitoIdentityProviderClient cognito = backend.newClient(Embedded.NO_RECORDER)) {
            new ManyUsers(cognito).run(users);
        }
    }

    private void run(int users) throws Exception {
        Pool few = pool();
        fill(few, FEW);
        Pool many = pool();
        long heap = Heap.used();
        long start = System.nanoTime();
        fill(many, users);
        double seconds = (System.nanoTime() - start) / 1e9;
        long used = Heap.used() - heap;
        System.out.printf("%,d users%n", users);
        System.out.printf(
                "created in %,.0f s by %d threads, %,.0f a second%n",
                seconds, Runtime.getRuntime().availableProcessors(), users / seconds);
        System.out.printf("heap: %s, %,d bytes a user%n", Heap.mebibytes(used), used / users);

        System.out.printf("%-28s %12s %12s %8s%n", "median, ms", FEW + " users", users, "ratio");
        compare(
                "AdminGetUser by username",
                LOOK_UPS,
                few,
                many,
                pool -> getUser(pool, name(random.nextInt(pool.size))));
        compare("AdminGetUser by alias", LOOK_UPS, few, many, pool -> getUser(pool, email(random.nextInt(pool.size))));
        compare("sign-in", SIGN_INS, few, many, pool -> signIn(pool, name(random.nextInt(PERMANENT))));
        compare("ListUsers, email ^= ", PAGES, few, many, this::page);
        compare("ListUsers, sub = ", PAGES, few, many, pool -> bySub(pool, pool.sub));
    }

    private final class Pool {
        private final String id = cognito.createUserPool(r -> r.poolName("p")
                        .aliasAttributesWithStrings("email")
                        .usernameConfiguration(c -> c.caseSensitive(false)))
                .userPool()
                .id();
        private final String client = cognito.createUserPoolClient(
                        r -> r.userPoolId(id).clientName("c").explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH"))
                .userPoolClient()
                .clientId();
        private int size;
        private String sub = "";
    }

    private Pool pool() {
        return new Pool();
    }

    private void fill(Pool pool, int users) {
        IntStream.range(0, users).parallel().forEach(i -> create(pool, i));
        IntStream.range(0, PERMANENT)
                .forEach(i -> cognito.adminSetUserPassword(r -> r.userPoolId(pool.id)
                        .username(name(i))
                        .password(PASSWORD)
                        .permanent(true)));
        pool.size = users;
        pool.sub = cognito.adminGetUser(r -> r.userPoolId(pool.id).username(name(users - 1))).userAttributes().stream()
                .filter(attribute -> attribute.name().equals("sub"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void create(Pool pool, int i) {
        cognito.adminCreateUser(r -> r.userPoolId(pool.id)
                .username(name(i))
                .temporaryPassword(PASSWORD)
                .messageAction("SUPPRESS")
                .userAttributes(
                        attribute("email", email(i)),
                        attribute("email_verified", "true"),
                        attribute("name", "Number " + i)));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private static String name(int i) {
        return "user-" + i;
    }

    /** Neighbours in the order of names are not neighbours in the order of addresses. */
    private static String email(int i) {
        return Integer.toHexString(Integer.reverse(i)) + "@example.com";
    }

    private Object getUser(Pool pool, String name) {
        return cognito.adminGetUser(r -> r.userPoolId(pool.id).username(name));
    }

    private Object signIn(Pool pool, String name) {
        return cognito.adminInitiateAuth(r -> r.userPoolId(pool.id)
                .clientId(pool.client)
                .authFlow("ADMIN_NO_SRP_AUTH")
                .authParameters(Map.of("USERNAME", name, "PASSWORD", PASSWORD)));
    }

    /** A page of up to sixty whose address begins with the two digits of some user's. */
    private Object page(Pool pool) {
        String prefix = email(random.nextInt(pool.size)).substring(0, 2);
        return cognito.listUsers(r -> r.userPoolId(pool.id).filter("email ^= \"" + prefix + "\""));
    }

    private Object bySub(Pool pool, String sub) {
        return cognito.listUsers(r -> r.userPoolId(pool.id).filter("sub = \"" + sub + "\""));
    }

    private interface Call {
        Object on(Pool pool);
    }

    /** Calls go to both pools by turns, so that whatever else the machine does burdens both alike. */
    private static void compare(String what, int calls, Pool few, Pool many, Call call) throws Exception {
        for (int i = 0; i < calls / 4; i++) {
            call.on(few);
            call.on(many);
        }
        double[] little = new double[calls];
        double[] much = new double[calls];
        for (int i = 0; i < calls; i++) {
            little[i] = millis(() -> call.on(few));
            much[i] = millis(() -> call.on(many));
        }
        double before = median(little);
        double after = median(much);
        System.out.printf("%-28s %12.4f %12.4f %8.2f%n", what, before, after, after / before);
    }

    private static double millis(Callable<Object> call) throws Exception {
        long start = System.nanoTime();
        Object answer = call.call();
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer == null) {
            throw new IllegalStateException("There was no answer.");
        }
        return millis;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
