package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** That this cell of the matrix is what it says it is. */
class EnvironmentTest {

    @Test
    void the_versions_are_those_of_this_cell() {
        assertThat(versionOf(Test.class)).isEqualTo(System.getProperty("expected.junit"));
        assertThat(jarOf(CognitoIdentityProviderClient.class))
                .endsWith("cognitoidentityprovider-" + System.getProperty("expected.awssdk") + ".jar");
        assertThat(jarOf(Assertions.class)).endsWith("assertj-core-" + System.getProperty("expected.assertj") + ".jar");
        // Empty where the cell runs on whatever JDK the build has.
        assertThat(System.getProperty("java.specification.version")).startsWith(System.getProperty("expected.jdk", ""));
    }

    @Test
    void what_is_tested_is_jars() {
        assertThat(jarOf(CognitoUserPool.class)).endsWith(".jar");
        assertThat(jarOf(CognitoEmulator.class)).endsWith(".jar");
    }

    private static String versionOf(Class<?> type) {
        return type.getPackage().getImplementationVersion();
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
