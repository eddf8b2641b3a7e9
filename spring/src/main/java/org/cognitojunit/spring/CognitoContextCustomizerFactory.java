package org.cognitojunit.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link AutoConfigureCognito @AutoConfigureCognito} on test classes; known to Spring by {@code spring.factories}. */
final class CognitoContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        AutoConfigureCognito annotation =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureCognito.class);
        if (annotation == null) {
            return null;
        }
        return new CognitoContextCustomizer(
                AnnouncedPools.of(testClass), annotation.followClock(), annotation.sdkClients());
    }
}
