package org.cognitojunit.internal.template.stack;

import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Call;
import org.jspecify.annotations.Nullable;

/** What a function of templates does. */
@FunctionalInterface
interface Function {

    /** The function's value; null for {@code AWS::NoValue}. */
    @Nullable
    Node apply(Call call, Evaluator evaluator);
}
