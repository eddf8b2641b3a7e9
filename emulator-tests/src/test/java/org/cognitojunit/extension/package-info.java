/**
 * Tests of the extension, most of them by running test classes in JUnit's own test kit. Those classes are static members of the
 * tests, where nothing but the kit finds them.
 */
@NullMarked
package org.cognitojunit.extension;

import org.jspecify.annotations.NullMarked;
