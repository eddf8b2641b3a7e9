/**
 * The emulator as a container image, on a real Docker engine. These tests run where {@code cognito.container.image} names an
 * image that {@code emulator/container/build.sh} or the Dockerfile has made, and are skipped elsewhere.
 */
@NullMarked
package org.cognitojunit.container;

import org.jspecify.annotations.NullMarked;
