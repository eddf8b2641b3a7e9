package org.cognitojunit.emulator.internal.operation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.event.AuthEvent;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists what a user did, the newest first. */
record AdminListUserAuthEvents(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        EventUser of = EventUser.of(pools, input);
        Page<Map.Entry<String, AuthEvent>> page = pages.listing(
                        name(), of.pool().id(), of.user().sub())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").filter(max -> max > 0).orElse(PAGE),
                        newestFirst(of.pool().authEvents().of(of.user().sub())),
                        Map.Entry::getKey);
        List<Map<String, Object>> events =
                page.items().stream().map(entry -> view(entry.getValue())).toList();
        return Output.of("AuthEvents", events).with("NextToken", page.nextToken());
    }

    /** By positions that do not change when a newer event comes. */
    private static List<Map.Entry<String, AuthEvent>> newestFirst(List<AuthEvent> events) {
        List<Map.Entry<String, AuthEvent>> result = new ArrayList<>();
        for (AuthEvent event : events) {
            long age = Long.MAX_VALUE - event.created().toEpochMilli();
            result.add(Map.entry("%019d ".formatted(age) + event.id(), event));
        }
        return result;
    }

    private static Map<String, Object> view(AuthEvent event) {
        return Output.of("EventId", event.id())
                .with("EventType", event.type().wireName())
                .with("CreationDate", event.created())
                .with("EventResponse", event.response().wireName())
                .with("EventRisk", Map.of("RiskDecision", "NoRisk", "CompromisedCredentialsDetected", false))
                .with(
                        "ChallengeResponses",
                        event.answers().stream()
                                .map(answer -> Map.of(
                                        "ChallengeName",
                                        answer.challenge(),
                                        "ChallengeResponse",
                                        answer.correct() ? "Success" : "Failure"))
                                .toList())
                .with("EventContextData", event.ipAddress().map(address -> Map.of("IpAddress", address)))
                .with(
                        "EventFeedback",
                        event.feedback()
                                .map(feedback -> Output.of("FeedbackValue", feedback.value())
                                        .with("Provider", feedback.provider())
                                        .with("FeedbackDate", feedback.given())))
                .tree();
    }
}
