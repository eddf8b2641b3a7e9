package org.cognitojunit.internal.aws;

import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;

/** {@code cognito.backend=aws}: a real account, on request and by name only. */
public final class AwsBackendProvider implements BackendProvider {

    static final String NAME = "aws";

    private static final String ACCOUNT = "cognito.live.account";

    private final @Nullable AwsAccess access;

    /** For {@link java.util.ServiceLoader}. */
    public AwsBackendProvider() {
        this(null);
    }

    /** @param access null for the SDK's defaults, which are not looked up before they are needed */
    public AwsBackendProvider(@Nullable AwsAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        LiveSettings settings = LiveSettings.of(parameters);
        try {
            return AwsBackend.start(access == null ? AwsAccess.byDefault() : access, settings);
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
                            + " is not on the class path. cognito-junit-aws brings software.amazon.awssdk:sts and"
                            + " org.awaitility:awaitility: do not exclude them.",
                    e);
        }
    }

    /** The account that was named, which may not be the caller's. */
    static String account(BackendParameters parameters) {
        String account = parameters
                .get(ACCOUNT)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> new BackendUnavailableException("cognito.backend=aws makes user pools in a real account"
                                + " and needs to be told which one, and " + ACCOUNT + " is not set. Add -D" + ACCOUNT
                                + "=<its 12 digits>, or run without -Plive to use the embedded emulator."));
        if (!account.matches("\\d{12}")) {
            throw new BackendUnavailableException(
                    ACCOUNT + " is '" + account + "', which is no account id. Set it to the account's 12 digits.");
        }
        return account;
    }
}
