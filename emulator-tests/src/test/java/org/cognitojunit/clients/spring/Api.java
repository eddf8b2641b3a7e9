package org.cognitojunit.clients.spring;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An API for a pool's users, with one path for a scope and one for a group. */
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

    /** A scope is an authority, as by default, and so is each of the user's groups. */
    @Bean
    JwtAuthenticationConverter authorities() {
        JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            List<GrantedAuthority> authorities = new ArrayList<>(scopes.convert(token));
            groups(token).forEach(group -> authorities.add(new SimpleGrantedAuthority("ROLE_" + group)));
            return authorities;
        });
        return converter;
    }

    private static List<String> groups(Jwt token) {
        List<String> groups = token.getClaimAsStringList("cognito:groups");
        return groups == null ? List.of() : groups;
    }

    @RestController
    static class Paths {

        @GetMapping("/")
        String whoever(JwtAuthenticationToken caller) {
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
