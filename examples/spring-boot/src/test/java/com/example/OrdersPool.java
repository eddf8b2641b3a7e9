package com.example;

import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.spring.AutoConfigureCognito;

/** The pool of all tests of this application, which therefore starts once. */
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureCognito
@CognitoUserPool(
        groups = @PoolGroup("admins"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = PER_RUN)
@interface OrdersPool {}
