package org.cognitojunit.internal.jupiter;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Says so before tests run: a JUnit that is too old gives up on the annotation before it asks the extension, with "{@code
 * ResourceLock missing element value}", which nobody understands.
 */
public final class OldJUnitWarning implements LauncherSessionListener {

    private static final System.Logger LOGGER = System.getLogger("org.cognitojunit");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        OldJUnit.complaint().ifPresent(complaint -> LOGGER.log(System.Logger.Level.ERROR, complaint));
    }
}
