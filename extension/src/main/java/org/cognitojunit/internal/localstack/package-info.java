/**
 * {@code cognito.backend=localstack}: LocalStack in a container, started by Testcontainers for one run. Testcontainers is
 * the user's, so the provider must load without its classes, which all others here may name.
 */
@NullMarked
package org.cognitojunit.internal.localstack;

import org.jspecify.annotations.NullMarked;
