package org.cognitojunit.internal.template.resource;

import java.util.Map;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.UserDefinition;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Where resources are made.
 *
 * @param users what the test says beside the template about the passwords of users, by their name
 */
public record ResourceContext(
        Backend backend,
        CognitoIdentityProviderClient sdk,
        ProvisioningCalls calls,
        Map<String, UserDefinition> users) {}
