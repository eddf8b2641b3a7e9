/**
 * Spring applications under test that use a test's user pool: {@link org.cognitojunit.spring.AutoConfigureCognito} points one at it. It hooks into Spring's test context, so that classes with an equal pool share one
 * application.
 */
@NullMarked
package org.cognitojunit.spring;

import org.jspecify.annotations.NullMarked;
