package org.cognitojunit.internal.application;

import java.net.URI;

/**
 * Where the application's clients are led.
 *
 * @param backend the backend's name, for messages
 */
public record Destination(URI endpoint, String region, String backend) {}
