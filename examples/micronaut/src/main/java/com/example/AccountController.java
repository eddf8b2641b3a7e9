package com.example;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.security.Principal;

/** What only those see who are signed in, and what only admins see. */
@Controller(produces = MediaType.TEXT_PLAIN)
class AccountController {

    @Get("/me")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String me(Principal user) {
        return user.getName();
    }

    @Get("/report")
    @Secured("admins")
    String report() {
        return "for admins only";
    }
}
