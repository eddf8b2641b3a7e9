package org.cognitojunit.internal.template;

import org.cognitojunit.internal.template.stack.Stack;

/**
 * A stack of a test.
 *
 * @param name {@code AWS::StackName}
 */
record NamedStack(String name, Stack stack) {}
