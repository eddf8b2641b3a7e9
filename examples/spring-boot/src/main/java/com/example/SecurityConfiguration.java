package com.example;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/admin/**")
                        .hasRole("admins")
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .build();
    }

    /** A user's groups are roles. */
    @Bean
    JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::roles);
        return converter;
    }

    private static Collection<GrantedAuthority> roles(Jwt token) {
        List<String> groups = token.getClaimAsStringList("cognito:groups");
        return groups == null
                ? List.of()
                : groups.stream()
                        .<GrantedAuthority>map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList();
    }
}
