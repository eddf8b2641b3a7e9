package org.cognitojunit.emulator.internal.oauth;

import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;

/** A way to tokens at the token endpoint. Each is one class. */
interface GrantType {

    /** The {@code grant_type}. */
    String name();

    /** Whether a client may use it. */
    boolean isAllowed(AppClient client);

    /**
     * Issues tokens to a client that has proved who it is.
     *
     * @throws Refused if it does not
     */
    Output issue(DomainRequest request, AppClient client);
}
