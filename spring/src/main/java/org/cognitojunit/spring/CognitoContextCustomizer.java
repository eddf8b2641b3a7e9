package org.cognitojunit.spring;

import org.cognitojunit.SharedUserPool;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Points an application at a pool. Part of the key of Spring's cache: an application is reused where all of this is equal, and
 * so never with a pool of a run that is over.
 */
record CognitoContextCustomizer(SharedUserPool shared, boolean followClock, boolean sdkClients)
        implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
        PoolProperties.addTo(context.getEnvironment(), shared.pool());
        if (sdkClients) {
            context.addBeanFactoryPostProcessor(new SdkClientBeans(shared));
        }
        if (followClock) {
            shared.backend()
                    .emulator()
                    .ifPresent(emulator -> context.addBeanFactoryPostProcessor(new ClockFollower(emulator.clock())));
        }
    }
}
