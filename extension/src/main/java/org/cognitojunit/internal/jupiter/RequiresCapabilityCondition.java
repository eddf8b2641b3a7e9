package org.cognitojunit.internal.jupiter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.Capability;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Behind {@link RequiresCapability @RequiresCapability}. */
public final class RequiresCapabilityCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<RequiresCapability> annotation =
                AnnotationSupport.findAnnotation(context.getElement(), RequiresCapability.class);
        if (annotation.isEmpty()) {
            return ConditionEvaluationResult.enabled("No capability is required here");
        }
        Backend backend = StoredRun.of(context).backend();
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        missing.addAll(Arrays.asList(annotation.get().value()));
        missing.removeAll(backend.capabilities());
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("The " + backend.name() + " backend can do it");
        }
        return ConditionEvaluationResult.disabled("Needs "
                + missing.stream().map(Capability::description).collect(Collectors.joining(" and "))
                + ", which the " + backend.name() + " backend does not have");
    }
}
