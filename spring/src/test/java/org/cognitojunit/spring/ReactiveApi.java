package org.cognitojunit.spring;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverterAdapter;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** The API once more, for WebFlux. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Api.Paths.class)
class ReactiveApi {

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.authorizeExchange(requests -> requests.pathMatchers("/account")
                        .hasAuthority("SCOPE_aws.cognito.signin.user.admin")
                        .pathMatchers("/admin")
                        .hasRole("admins")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(
                        new ReactiveJwtAuthenticationConverterAdapter(Groups.converter()))))
                .build();
    }
}
