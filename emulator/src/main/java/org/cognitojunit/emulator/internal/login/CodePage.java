package org.cognitojunit.emulator.internal.login;

import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.session.PendingSignIns.PendingSignIn;
import org.cognitojunit.emulator.internal.web.Html;
import org.cognitojunit.emulator.internal.web.Page;
import org.cognitojunit.emulator.internal.web.Parameters;

/** A second factor that is a code: of an authenticator app, or sent by text message or mail. */
record CodePage(String challenge) implements ChallengePage {

    @Override
    public String path() {
        return "/mfa";
    }

    @Override
    public String title() {
        return "Enter your code";
    }

    @Override
    public Stream<Html> fields(PendingSignIn pending) {
        String destination = pending.parameters().get("CODE_DELIVERY_DESTINATION");
        return Stream.of(
                Page.paragraph(
                        destination == null
                                ? "Enter the code of your authenticator app."
                                : "Enter the code that was sent to " + destination + "."),
                Page.field(
                        "Code",
                        Page.input("text", "code")
                                .with("id", "code")
                                .with("autocomplete", "one-time-code")
                                .with("inputmode", "numeric")
                                .with("required", "required")),
                Page.submit("confirm", "Sign in"));
    }

    @Override
    public Map<String, String> responses(PendingSignIn pending, Parameters form) {
        return Map.of(challenge + "_CODE", form.get("code").orElse(""));
    }
}
