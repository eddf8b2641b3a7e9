package org.cognitojunit;

import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.Lifecycle;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The pool that a test class shares with its run ({@link Lifecycle#PER_RUN}), for extensions that start the application under
 * test: they need it before any test does, and one application serves all classes with that pool. Two are equal if their pool
 * is the same one.
 *
 * @see CognitoUserPoolExtension#sharedPool
 */
public interface SharedUserPool {

    UserPool pool();

    /** What the pool lives on. */
    Backend backend();

    /** The client that tests are given. The extension closes it at the end of the run. */
    CognitoIdentityProviderClient client();

    /** The asynchronous client that tests are given. The extension closes it at the end of the run. */
    CognitoIdentityProviderAsyncClient asyncClient();
}
