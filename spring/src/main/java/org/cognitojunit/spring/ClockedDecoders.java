package org.cognitojunit.spring;

import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Adds to decoders that a token must not have expired by a clock. The emulator's never runs behind the system's, so that what a
 * decoder refuses by the system's clock is refused by both, and nothing has to be taken away from it.
 */
final class ClockedDecoders implements BeanPostProcessor {

    private final JwtTimestampValidator validator = new JwtTimestampValidator();

    ClockedDecoders(Clock clock) {
        validator.setClock(clock);
    }

    static boolean existIn(ListableBeanFactory beans) {
        return beans.getBeanNamesForType(JwtDecoder.class, true, false).length > 0
                || beans.getBeanNamesForType(ReactiveJwtDecoder.class, true, false).length > 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof JwtDecoder decoder) {
            return (JwtDecoder) token -> valid(decoder.decode(token));
        }
        if (bean instanceof ReactiveJwtDecoder decoder) {
            return (ReactiveJwtDecoder) token -> decoder.decode(token).map(this::valid);
        }
        return bean;
    }

    /** In the words of Spring's decoders. */
    private Jwt valid(Jwt jwt) {
        OAuth2TokenValidatorResult result = validator.validate(jwt);
        if (result.hasErrors()) {
            String problem = result.getErrors().iterator().next().getDescription();
            throw new JwtValidationException(
                    "An error occurred while attempting to decode the Jwt: " + problem, result.getErrors());
        }
        return jwt;
    }
}
