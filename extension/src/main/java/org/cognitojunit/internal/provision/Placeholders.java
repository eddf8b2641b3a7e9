package org.cognitojunit.internal.provision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.backend.BackendParameters;

/**
 * What stands for configuration parameters in the values of a declaration: {@code ${staging.pool-id}}.
 *
 * @param declaredBy for messages: what declares the values
 */
record Placeholders(BackendParameters parameters, String declaredBy) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /** @throws ProvisioningException if a parameter is not set */
    String resolve(String value) {
        return PLACEHOLDER.matcher(value).replaceAll(found -> Matcher.quoteReplacement(parameter(found.group(1))));
    }

    private String parameter(String name) {
        return parameters
                .get(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new ProvisioningException("The user pool of " + declaredBy
                        + " is an existing one, and "
                        + name + " is not set. Set it as a configuration parameter or system property, for example -D"
                        + name + "=…."));
    }
}
