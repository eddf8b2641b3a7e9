package org.cognitojunit.internal.aws;

import java.time.Clock;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;

/** {@code cognito.backend=aws}: a real account, on request and by name only. */
public final class AwsBackendProvider implements BackendProvider {

    static final String NAME = "aws";

    private final @Nullable AwsAccess access;
    private final Clock clock;

    /** For {@link java.util.ServiceLoader}. */
    public AwsBackendProvider() {
        this(null, Clock.systemUTC());
    }

    /** @param access null for the SDK's defaults, which are not looked up before they are needed */
    public AwsBackendProvider(@Nullable AwsAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        LiveSettings settings = LiveSettings.of(parameters);
        try {
            return AwsBackend.start(access == null ? AwsAccess.byDefault() : access, settings, clock);
        } catch (NoClassDefFoundError e) {
            if (e.getMessage().contains("/retr")) {
                throw new BackendUnavailableException(
                        "cognito.backend=aws needs the AWS SDK for Java 2.26 or newer, and the class path has "
                                + NewerSdk.version()
                                + ". Raise the versions of software.amazon.awssdk:cognitoidentityprovider and sts.",
                        e);
            }
            throw new BackendUnavailableException(
                    "cognito.backend=aws needs STS to make sure of the account, and Awaitility to wait for it, and "
                            + e.getMessage().replace('/', '.')
                            + " is not on the class path. Add the test dependencies software.amazon.awssdk:sts and"
                            + " org.awaitility:awaitility.",
                    e);
        }
    }
}
