package com.example;

import io.micronaut.context.annotation.Value;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;

/** Takes no ID token, which tells the client who has signed in, and no token of another client of the pool. */
@Singleton
class AccessTokens<R> implements GenericJwtClaimsValidator<R> {

    private final String clientId;

    AccessTokens(@Value("${cognito.client-id}") String clientId) {
        this.clientId = clientId;
    }

    @Override
    public boolean validate(Claims claims, R request) {
        return "access".equals(claims.get("token_use")) && clientId.equals(claims.get("client_id"));
    }
}
