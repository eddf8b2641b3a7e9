package com.example;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrdersController {

    @GetMapping("/orders")
    List<String> own(@AuthenticationPrincipal Jwt token) {
        return List.of("an order of " + token.getClaimAsString("username"));
    }

    @GetMapping("/admin/orders")
    List<String> all() {
        return List.of("an order of alice", "an order of bob");
    }
}
