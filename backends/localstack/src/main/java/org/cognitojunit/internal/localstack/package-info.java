/**
 * {@code cognito.backend=localstack}: LocalStack in a container, started by Testcontainers for one run. The provider
 * loads without Testcontainers' classes, which all others here may name, so that other backends work where they are excluded.
 */
@NullMarked
package org.cognitojunit.internal.localstack;

import org.jspecify.annotations.NullMarked;
