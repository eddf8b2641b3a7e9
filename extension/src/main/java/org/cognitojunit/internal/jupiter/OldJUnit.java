package org.cognitojunit.internal.jupiter;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A JUnit before 5.12, which knows neither how the extension gets its contexts nor the locks that it asks for. */
public final class OldJUnit {

    /** Came with JUnit 5.12. */
    private static final String NEEDED = "org.junit.jupiter.api.extension.TestInstantiationAwareExtension";

    private OldJUnit() {}

    /** @throws ExtensionConfigurationException if it is too old */
    public static void refuse() {
        complaint().ifPresent(complaint -> {
            throw new ExtensionConfigurationException(complaint);
        });
    }

    /** What to do about it, if it is too old. */
    static Optional<String> complaint() {
        try {
            Class.forName(NEEDED, false, ExtensionContext.class.getClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            String found = ExtensionContext.class.getPackage().getImplementationVersion();
            return Optional.of("@CognitoUserPool needs JUnit 5.12 or newer, and the class path has "
                    + (found == null ? "an older one" : found)
                    + ". Raise the version of org.junit.jupiter:junit-jupiter, or of org.junit:junit-bom.");
        }
    }
}
