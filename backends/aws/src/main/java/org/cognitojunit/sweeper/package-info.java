/**
 * The sweeper: a program that deletes the user pools which killed runs on an AWS account have left behind, or lists them. It is
 * started by hand or by a schedule, never by a test.
 */
@NullMarked
package org.cognitojunit.sweeper;

import org.jspecify.annotations.NullMarked;
