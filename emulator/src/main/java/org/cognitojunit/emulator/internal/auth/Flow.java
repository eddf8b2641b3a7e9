package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;

/** A way to begin a sign-in. Each is one class; {@link Flows} lists them. */
interface Flow {

    /** The {@code AuthFlow} values that it answers to. */
    Set<String> names();

    /** Which of the two operations offers it. */
    Set<Api> offeredBy();

    /** The value of {@code ExplicitAuthFlows} that a client needs for it. */
    String permission();

    /** What Cognito says to a client that does not permit it. */
    CognitoError notPermitted();

    /**
     * Lets a client in.
     *
     * @throws CognitoError if the client does not permit the flow
     */
    default void admit(AppClient client) {
        if (!client.settings().allows(permission())) {
            throw notPermitted();
        }
    }

    /** Begins. The client's secret and permission are checked. */
    Output start(Attempt attempt);

    /** The operations that begin a sign-in. */
    enum Api {
        INITIATE_AUTH,
        ADMIN_INITIATE_AUTH
    }
}
