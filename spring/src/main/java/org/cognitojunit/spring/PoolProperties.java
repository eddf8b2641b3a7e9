package org.cognitojunit.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.UserPool;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What an application is told of a pool. */
final class PoolProperties {

    private static final String SOURCE = "cognito-junit";
    private static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String JWK_SET_URI = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    private PoolProperties() {}

    /** Before all others: what the application says of its pool in production must not count. */
    static void addTo(ConfigurableEnvironment environment, UserPool pool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cognito.endpoint", pool.endpoint().toString());
        properties.put("cognito.region", region(pool));
        properties.put("cognito.user-pool-id", pool.id());
        properties.put("cognito.client-id", pool.appClient().id());
        // Empty for a public client: an application may refer to it whichever client it has.
        properties.put("cognito.client-secret", pool.appClient().secret().orElse(""));
        properties.put("cognito.issuer-uri", pool.issuer().toString());
        properties.put("cognito.jwk-set-uri", pool.jwksUri().toString());
        // As the application does it in production, so that the test takes the same way: by the issuer, its keys, or
        // both.
        boolean byKeys = environment.containsProperty(JWK_SET_URI);
        if (!byKeys || environment.containsProperty(ISSUER_URI)) {
            properties.put(ISSUER_URI, pool.issuer().toString());
        }
        if (byKeys || !publishesItsKeys(pool)) {
            properties.put(JWK_SET_URI, pool.jwksUri().toString());
        }
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, properties));
    }

    /** {@code arn:aws:cognito-idp:<region>:…} */
    private static String region(UserPool pool) {
        return pool.arn().split(":")[3];
    }

    /** An emulator in a container may call itself by a name that is not known outside. */
    private static boolean publishesItsKeys(UserPool pool) {
        return pool.jwksUri().toString().startsWith(pool.issuer() + "/");
    }
}
