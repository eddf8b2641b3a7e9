package org.cognitojunit.spring;

import static org.springframework.security.config.Customizer.withDefaults;

import java.security.Principal;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An API for a pool's users, with a path for a scope and one for a group. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Api {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/account")
                        .hasAuthority("SCOPE_aws.cognito.signin.user.admin")
                        .requestMatchers("/admin")
                        .hasRole("admins")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .build();
    }

    @Bean
    JwtAuthenticationConverter authorities() {
        return Groups.converter();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @RestController
    static class Paths {

        @GetMapping("/")
        String whoever(Principal caller) {
            return caller.getName();
        }

        @GetMapping("/account")
        String withTheScope() {
            return "account";
        }

        @GetMapping("/admin")
        String ofTheGroup() {
            return "admin";
        }
    }
}
