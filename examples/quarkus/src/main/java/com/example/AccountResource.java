package com.example;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What only those see who are signed in, and what only admins see. */
@Path("/")
class AccountResource {

    private final SecurityIdentity user;

    AccountResource(SecurityIdentity user) {
        this.user = user;
    }

    @GET
    @Path("me")
    @Authenticated
    public String me() {
        return user.getPrincipal().getName();
    }

    @GET
    @Path("report")
    @RolesAllowed("admins")
    public String report() {
        return "for admins only";
    }
}
