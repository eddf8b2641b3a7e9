package org.cognitojunit;

import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * A parameter or field that wants something of the extension.
 *
 * @param type what it wants
 * @param named its {@code @Named}; null without one
 * @param description for messages: {@code Parameter [...] of ...} or {@code Field ...}
 */
record Injectable(Class<?> type, @Nullable Named named, String description) {

    private static final Set<Class<?>> PER_POOL = Set.of(UserPool.class, AppClient.class, TestUser.class);

    private static final Set<Class<?>> PER_RUN = Set.of(
            CognitoIdentityProviderClient.class, CognitoIdentityProviderAsyncClient.class, CognitoEmulator.class);

    static boolean supports(Class<?> type) {
        return PER_POOL.contains(type) || PER_RUN.contains(type);
    }

    /** Whether all tests of a run get the same. */
    boolean isPerRun() {
        return PER_RUN.contains(type);
    }

    /** What the parameter or field is to hold. */
    Object value(DeclaredPool declared, ExtensionContext context) {
        requireNameable();
        if (isPerRun()) {
            return ofRun(CognitoRun.of(context));
        }
        UserPool pool = declared.pool(context, description);
        if (type == UserPool.class) {
            return pool;
        }
        return type == AppClient.class ? pool.appClient() : user(pool, declared);
    }

    /** Refuses {@code @Named} on what is not a user. */
    void requireNameable() {
        if (named != null && type != TestUser.class) {
            throw new ExtensionConfigurationException(description + " has @Named and is a " + type.getSimpleName()
                    + ". @Named goes on a TestUser: change the type, or remove the annotation.");
        }
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

    private TestUser user(UserPool pool, DeclaredPool declared) {
        List<TestUser> users = pool.users();
        if (named == null) {
            if (users.size() == 1) {
                return users.get(0);
            }
            String remedy = users.isEmpty()
                    ? "Declare one, for example users = @PoolUser(name = \"alice\", password = \"…\")."
                    : "Add @Named(\"<username>\").";
            throw new ExtensionConfigurationException(description + " does not say which user it is, and "
                    + declared.declaredBy() + " declares " + describe(users) + ". " + remedy);
        }
        String name = named.value();
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        description + " is named '" + name + "', but " + declared.declaredBy() + " declares "
                                + describe(users) + ". Correct the name, or declare the user."));
    }

    private static String describe(List<TestUser> users) {
        List<String> names = users.stream().map(TestUser::name).toList();
        return names.isEmpty() ? "no users" : "the users " + names;
    }
}
