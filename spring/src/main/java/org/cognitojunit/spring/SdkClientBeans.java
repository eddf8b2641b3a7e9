package org.cognitojunit.spring;

import java.util.function.Supplier;
import org.cognitojunit.SharedUserPool;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Puts the run's SDK clients in the place of the application's. Its own are replaced before they are made: they may need a
 * region and credentials that a test has not.
 */
final class SdkClientBeans implements BeanFactoryPostProcessor {

    private final SharedUserPool shared;

    SdkClientBeans(SharedUserPool shared) {
        this.shared = shared;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        replace(beans, CognitoIdentityProviderClient.class, shared::client);
        replace(beans, CognitoIdentityProviderAsyncClient.class, shared::asyncClient);
    }

    private static <T> void replace(ConfigurableListableBeanFactory beans, Class<T> type, Supplier<T> client) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        String[] names = beans.getBeanNamesForType(type, true, false);
        for (String name : names) {
            BeanDefinition own = registry.getBeanDefinition(name);
            if (own instanceof AbstractBeanDefinition described && own.getFactoryMethodName() != null) {
                // What a @Bean method is annotated with goes on telling it from others.
                supply(described, client);
            } else {
                RootBeanDefinition replacement = definition(type, client);
                replacement.setPrimary(own.isPrimary());
                if (own instanceof AbstractBeanDefinition described) {
                    replacement.copyQualifiersFrom(described);
                }
                registry.removeBeanDefinition(name);
                registry.registerBeanDefinition(name, replacement);
            }
        }
        if (names.length == 0) {
            registry.registerBeanDefinition(type.getName(), definition(type, client));
        }
    }

    private static <T> RootBeanDefinition definition(Class<T> type, Supplier<T> client) {
        RootBeanDefinition definition = new RootBeanDefinition(type);
        supply(definition, client);
        return definition;
    }

    private static <T> void supply(AbstractBeanDefinition definition, Supplier<T> client) {
        definition.setInstanceSupplier(client);
        // The asynchronous one needs an HTTP client that not everybody has.
        definition.setLazyInit(true);
        // Its tests go on when an application ends.
        definition.setDestroyMethodName("");
    }
}
