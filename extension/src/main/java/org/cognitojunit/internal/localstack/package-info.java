/**
 * {@code cognito.backend=localstack}: LocalStack in a container, started by Testcontainers for one run. Testcontainers is
 * the user's, so only {@link org.cognitojunit.internal.localstack.LocalStackBackend} may name its classes.
 */
@NullMarked
package org.cognitojunit.internal.localstack;

import org.jspecify.annotations.NullMarked;
