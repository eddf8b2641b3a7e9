package org.cognitojunit.definition;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in that an app client can permit ({@code ExplicitAuthFlows} of CreateUserPoolClient), by its name in the API.
 */
public enum AuthFlow {
    /** Username and password in AdminInitiateAuth. */
    ADMIN_USER_PASSWORD_AUTH("ALLOW_ADMIN_USER_PASSWORD_AUTH", null),

    /**
     * The older name of {@link #ADMIN_USER_PASSWORD_AUTH}. A client made with it is made with the older names altogether:
     * Cognito does not take both kinds. Such a client also permits SRP, custom authentication and refresh.
     */
    ADMIN_NO_SRP_AUTH(null, "ADMIN_NO_SRP_AUTH"),

    /** Username and password in InitiateAuth. */
    USER_PASSWORD_AUTH("ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"),

    /** Secure Remote Password: the password is proved and not sent. */
    USER_SRP_AUTH("ALLOW_USER_SRP_AUTH", null),

    /** Challenges that Lambda triggers define. */
    CUSTOM_AUTH("ALLOW_CUSTOM_AUTH", null),

    /** Choice-based sign-in. */
    USER_AUTH("ALLOW_USER_AUTH", null),

    /** A refresh token in InitiateAuth or AdminInitiateAuth: the same as {@link ClientDefinition#allowRefresh}. */
    REFRESH_TOKEN_AUTH("ALLOW_REFRESH_TOKEN_AUTH", null);

    private final @Nullable String name;
    private final @Nullable String olderName;

    AuthFlow(@Nullable String name, @Nullable String olderName) {
        this.name = name;
        this.olderName = olderName;
    }

    /** Those that a client's {@code ExplicitAuthFlows} name, with {@code ALLOW_} before them or by their older names. */
    public static Set<AuthFlow> in(Collection<String> explicitAuthFlows) {
        Set<AuthFlow> flows = EnumSet.noneOf(AuthFlow.class);
        for (AuthFlow flow : values()) {
            if (explicitAuthFlows.contains(flow.name()) || explicitAuthFlows.contains("ALLOW_" + flow.name())) {
                flows.add(flow);
            }
        }
        return flows;
    }

    /** The value of {@code ExplicitAuthFlows}; only {@link #ADMIN_NO_SRP_AUTH} has none. */
    Optional<String> explicitAuthFlow() {
        return Optional.ofNullable(name);
    }

    /** The value of {@code ExplicitAuthFlows} among the older names. */
    Optional<String> olderExplicitAuthFlow() {
        return Optional.ofNullable(olderName);
    }
}
