package org.cognitojunit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells those who have a JUnit that is too old, which would else ignore half of what this extension is. */
final class OldJUnit {

    /** Came with JUnit 5.12, as did the locks that keep tests apart which move the clock. */
    private static final String NEEDED = "org.junit.jupiter.api.extension.TestInstantiationAwareExtension";

    private OldJUnit() {}

    /** @throws ExtensionConfigurationException if it is older than 5.12 */
    static void refuse() {
        try {
            Class.forName(NEEDED, false, ExtensionContext.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            String found = ExtensionContext.class.getPackage().getImplementationVersion();
            throw new ExtensionConfigurationException(
                    "@CognitoUserPool needs JUnit 5.12 or newer, and the class path has "
                            + (found == null ? "an older one" : found)
                            + ". Raise the version of org.junit.jupiter:junit-jupiter, or of org.junit:junit-bom.");
        }
    }
}
