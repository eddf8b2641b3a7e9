package com.example;

import io.micronaut.runtime.Micronaut;

/** An API whose users are in a user pool. */
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
