package org.cognitojunit.internal.jupiter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.provision.CognitoRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * A parameter or field that wants something of the extension.
 *
 * @param type what it wants
 * @param called its {@code @Called}; null without one
 * @param description for messages: {@code Parameter [...] of ...} or {@code Field ...}
 */
public record Injectable(Class<?> type, @Nullable Called called, String description) {

    private static final Set<Class<?>> PER_POOL =
            Set.of(UserPool.class, AppClient.class, TestUser.class, StackOutputs.class);

    private static final Set<Class<?>> PER_RUN = Set.of(
            CognitoIdentityProviderClient.class, CognitoIdentityProviderAsyncClient.class, CognitoEmulator.class);

    public static boolean supports(Class<?> type) {
        return PER_POOL.contains(type) || PER_RUN.contains(type);
    }

    /** Whether all tests of a run get the same. */
    boolean isPerRun() {
        return PER_RUN.contains(type);
    }

    /** What the parameter or field is to hold. */
    public Object value(VisiblePools pools, ExtensionContext context) {
        if (isPerRun()) {
            requireNameable();
            return ofRun(StoredRun.of(context));
        }
        DeclaredPool declared = declared(pools);
        if (type == StackOutputs.class) {
            return outputs(declared, context);
        }
        UserPool pool = declared.pool(context, description);
        if (type == UserPool.class) {
            return pool;
        }
        return type == AppClient.class ? client(pool) : user(pool, declared);
    }

    /** Whether the value is there only while a test runs. */
    boolean isPerTest(VisiblePools pools) {
        return !isPerRun() && declared(pools).isPerTest();
    }

    /** For messages: what declares the pool that it is of. */
    String declaredBy(VisiblePools pools) {
        return declared(pools).declaredBy();
    }

    /** Refuses {@code @Called} on what has no name. */
    public void requireNameable() {
        if (called == null) {
            return;
        }
        if (!PER_POOL.contains(type)) {
            throw new ExtensionConfigurationException(
                    description + " has @Called and is a " + type.getSimpleName()
                            + ". @Called goes on a TestUser, AppClient or UserPool: change the type, or remove the annotation.");
        }
        if (isOfPool() && !called.pool().isEmpty()) {
            throw new ExtensionConfigurationException(
                    description + " is a " + type.getSimpleName() + " and has @Called(pool = \"" + called.pool()
                            + "\"). Name it by @Called(\"" + called.pool() + "\").");
        }
    }

    /** Whether its name is that of a pool. */
    private boolean isOfPool() {
        return type == UserPool.class || type == StackOutputs.class;
    }

    private StackOutputs outputs(DeclaredPool declared, ExtensionContext context) {
        return declared.outputs(context, description)
                .orElseThrow(() -> new ExtensionConfigurationException(description + " is a StackOutputs, and "
                        + declared.declaredBy() + " has no template. Name one, or change the type."));
    }

    /** The pool that it is, or that it is of. */
    private DeclaredPool declared(VisiblePools pools) {
        requireNameable();
        if (isOfPool() && !name().isEmpty()) {
            return called(pools, name());
        }
        if (called != null && !called.pool().isEmpty()) {
            return of(called(pools, called.pool()));
        }
        return name().isEmpty() ? only(pools) : with(name(), pools);
    }

    /** Refuses a user or client that the pool which it names does not have. */
    private DeclaredPool of(DeclaredPool pool) {
        if (!name().isEmpty() && !names(pool).contains(name())) {
            throw unknown(name(), List.of(pool));
        }
        return pool;
    }

    private String name() {
        return called == null ? "" : called.value();
    }

    private DeclaredPool called(VisiblePools pools, String poolName) {
        return pools.named(poolName)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        description + " names the pool '" + poolName + "', but the user pools here are declared by "
                                + VisiblePools.describe(pools.all())
                                + ". Correct the name, or declare a pool with it."));
    }

    private DeclaredPool only(VisiblePools pools) {
        if (pools.nearest().size() > 1) {
            String how = isOfPool() ? "@Called(\"<pool>\")" : "@Called(value = \"<name>\", pool = \"<pool>\")";
            throw new ExtensionConfigurationException(
                    description + " does not say which user pool it is of, and there are several: "
                            + VisiblePools.describe(pools.nearest()) + ". Add " + how + ".");
        }
        return pools.nearest().get(0);
    }

    /** The pool with a user or client of a name. */
    private DeclaredPool with(String name, VisiblePools pools) {
        List<DeclaredPool> found = pools.nearestWith(pool -> names(pool).contains(name));
        if (found.size() > 1) {
            throw new ExtensionConfigurationException(
                    description + " is named '" + name + "', and so is one in each of several user pools: "
                            + VisiblePools.describe(found) + ". Add the pool: @Called(value = \"" + name
                            + "\", pool = \"<pool>\").");
        }
        if (found.isEmpty()) {
            throw unknown(name, pools.all());
        }
        return found.get(0);
    }

    private ExtensionConfigurationException unknown(String name, List<DeclaredPool> pools) {
        String declared = pools.stream()
                .map(pool -> pool.declaredBy() + " declares " + describe(pool))
                .collect(Collectors.joining(", and "));
        return new ExtensionConfigurationException(description + " is named '" + name + "', but " + declared
                + ". Correct the name, or declare the " + what() + ".");
    }

    private String what() {
        return type == AppClient.class ? "client" : "user";
    }

    private List<String> names(DeclaredPool pool) {
        UserPoolDefinition definition = pool.definition();
        return type == AppClient.class
                ? definition.clients().stream().map(ClientDefinition::name).toList()
                : definition.users().stream().map(UserDefinition::name).toList();
    }

    private String describe(DeclaredPool pool) {
        List<String> names = names(pool);
        return names.isEmpty() ? "no " + what() + "s" : "the " + what() + "s " + names;
    }

    private Object ofRun(CognitoRun run) {
        if (type == CognitoIdentityProviderClient.class) {
            return run.client();
        }
        if (type == CognitoIdentityProviderAsyncClient.class) {
            return run.asyncClient();
        }
        return run.backend()
                .emulator()
                .orElseThrow(() -> new ExtensionConfigurationException(description + " is a CognitoEmulator, and the "
                        + run.backend().name() + " backend has none. Put @RequiresCapability(EMULATOR) on the test, or "
                        + "run it with cognito.backend=embedded."));
    }

    private AppClient client(UserPool pool) {
        return name().isEmpty() ? pool.appClient() : pool.appClient(name());
    }

    private TestUser user(UserPool pool, DeclaredPool declared) {
        if (!name().isEmpty()) {
            return pool.user(name());
        }
        List<TestUser> users = pool.users();
        if (users.size() == 1) {
            return users.get(0);
        }
        String remedy = users.isEmpty()
                ? "Declare one, for example users = @PoolUser(name = \"alice\", password = \"…\")."
                : "Add @Called(\"<username>\").";
        throw new ExtensionConfigurationException(description + " does not say which user it is, and "
                + declared.declaredBy() + " declares " + describe(declared) + ". " + remedy);
    }
}
