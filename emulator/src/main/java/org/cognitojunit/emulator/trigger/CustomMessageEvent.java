package org.cognitojunit.emulator.trigger;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before a message is sent: the function may word it. Its texts must contain {@link #codeParameter}. */
public final class CustomMessageEvent extends TriggerEvent {

    CustomMessageEvent(Map<String, @Nullable Object> json) {
        super(json);
    }

    /** What stands for the code. */
    public String codeParameter() {
        return optional("codeParameter").orElse("");
    }

    /** What stands for the username, in the message to a user whom an administrator made. */
    public Optional<String> usernameParameter() {
        return optional("usernameParameter");
    }

    /** What stands for a link, where the pool verifies by link. */
    public Optional<String> linkParameter() {
        return optional("linkParameter");
    }

    public void smsMessage(String text) {
        response().put("smsMessage", text);
    }

    public void emailMessage(String text) {
        response().put("emailMessage", text);
    }

    public void emailSubject(String text) {
        response().put("emailSubject", text);
    }
}
