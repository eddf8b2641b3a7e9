package com.example;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;

@RestController
class ShopController {

    private final CognitoIdentityProviderClient cognito;
    private final String clientId;

    ShopController(CognitoIdentityProviderClient cognito, @Value("${shop.client-id}") String clientId) {
        this.cognito = cognito;
        this.clientId = clientId;
    }

    @PostMapping("/login")
    String login(@RequestParam String username, @RequestParam String password) {
        return cognito.initiateAuth(r -> r.clientId(clientId)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", username, "PASSWORD", password)))
                .authenticationResult()
                .accessToken();
    }

    @GetMapping("/me")
    String me(JwtAuthenticationToken token) {
        return token.getToken().getClaimAsString("username");
    }
}
