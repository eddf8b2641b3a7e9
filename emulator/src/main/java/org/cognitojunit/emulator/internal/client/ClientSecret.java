package org.cognitojunit.emulator.internal.client;

import java.time.Instant;

/**
 * A secret of an app client.
 *
 * @param id {@code <client id>--<milliseconds of its creation>}
 */
public record ClientSecret(String id, String value, Instant created) {}
