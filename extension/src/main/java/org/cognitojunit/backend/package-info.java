/**
 * What a test's user pools live on: an emulator in this JVM, another one, or an AWS account. A backend is found by {@link
 * java.util.ServiceLoader} and chosen by the configuration parameter {@code cognito.backend}.
 */
@NullMarked
package org.cognitojunit.backend;

import org.jspecify.annotations.NullMarked;
