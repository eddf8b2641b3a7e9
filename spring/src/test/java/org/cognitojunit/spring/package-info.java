/**
 * Spring applications as somebody would write them for a real pool, and tests of them as a user would write those. The same
 * sources are compiled and run with Spring Boot 3.5 here, and with Spring Boot 4 in {@code
 * spring/boot4-tests}.
 */
@NullMarked
package org.cognitojunit.spring;

import org.jspecify.annotations.NullMarked;
