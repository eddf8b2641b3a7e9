package com.example.applications;

import java.util.concurrent.Callable;

/** What a call has returned or thrown, for a test that looks at it later. */
record Outcome(String result, Exception failure) {

    static Outcome of(Callable<String> call) {
        try {
            return new Outcome(call.call(), null);
        } catch (Exception e) {
            return new Outcome(null, e);
        }
    }

    String get() throws Exception {
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}
