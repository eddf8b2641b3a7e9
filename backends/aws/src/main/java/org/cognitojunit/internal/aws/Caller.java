package org.cognitojunit.internal.aws;

import java.time.Instant;

/**
 * Whose credentials these are, as STS says.
 *
 * @param time when it said so, by AWS's clock
 */
record Caller(String arn, Instant time) {}
