package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cognitojunit.CognitoUserPoolExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** On a JUnit that is too old, the extension says so. */
class OldJUnitTest {

    private static final String COMPLAINT = "@CognitoUserPool needs JUnit 5.12 or newer, and the class path has "
            + System.getProperty("expected.junit")
            + ". Raise the version of org.junit.jupiter:junit-jupiter, or of org.junit:junit-bom.";

    @Test
    void every_run_begins_with_what_to_do() {
        Messages messages = new Messages();
        Logger logger = Logger.getLogger("org.cognitojunit");
        logger.addHandler(messages);

        try (LauncherSession session = LauncherFactory.openSession()) {
            assertThat(session.getLauncher()).isNotNull();
        } finally {
            logger.removeHandler(messages);
        }

        assertThat(messages.texts).containsExactly(COMPLAINT);
    }

    @Test
    void the_builder_refuses() {
        assertThatThrownBy(() -> CognitoUserPoolExtension.builder().build())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(COMPLAINT);
    }

    private static final class Messages extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord message) {
            texts.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
