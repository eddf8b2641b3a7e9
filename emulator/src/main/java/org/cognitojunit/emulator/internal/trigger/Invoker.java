package org.cognitojunit.emulator.internal.trigger;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.function.VersionedFunction;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.trigger.Trigger;
import org.cognitojunit.emulator.trigger.TriggerFunction;
import org.jspecify.annotations.Nullable;

/** Has events answered by functions, in time or not at all. */
final class Invoker {

    static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;

    private final Clock clock;
    private final Clock unmoved;
    private final String region;
    private final Functions functions;

    Invoker(Clock clock, Clock unmoved, String region, Functions functions) {
        this.clock = clock;
        this.unmoved = unmoved;
        this.region = region;
        this.functions = functions;
    }

    Optional<VersionedFunction> function(UserPool pool, Trigger trigger) {
        return functions.find(pool, trigger);
    }

    /**
     * Calls the function of a trigger, where there is one.
     *
     * @param source the part of {@code triggerSource} after the trigger's own name
     * @param response what the event says before the function fills it in
     */
    Optional<Reply> invoke(
            Trigger trigger, String source, Subject subject, Request request, Map<String, @Nullable Object> response) {
        return function(subject.pool(), trigger)
                .map(function -> invoke(function, trigger, source, subject, request, response));
    }

    Reply invoke(
            VersionedFunction function,
            Trigger trigger,
            String source,
            Subject subject,
            Request request,
            Map<String, @Nullable Object> response) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("version", function.version().eventVersion());
        event.put("region", region);
        event.put("userPoolId", subject.pool().id());
        event.put("userName", subject.userName());
        event.put("callerContext", callerContext(subject));
        event.put("triggerSource", source);
        event.put("request", request.members());
        event.put("response", response);
        return Reply.read(answer(trigger, function.function(), Json.write(event)));
    }

    private static Map<String, String> callerContext(Subject subject) {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("awsSdkVersion", "aws-sdk-unknown-unknown");
        context.put("clientId", subject.clientId());
        return context;
    }

    private @Nullable String answer(Trigger trigger, TriggerFunction function, String event) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Duration before = ahead();
            try {
                String answer = function.apply(event);
                if (isInTime(before)) {
                    return answer;
                }
            } catch (LambdaTimeoutException e) {
                // Counts as an attempt.
            } catch (NotInvokedException e) {
                throw notInvoked(trigger, e.getMessage());
            } catch (Exception | AssertionError e) {
                if (isInTime(before)) {
                    throw CognitoError.of(
                            "UserLambdaValidationException",
                            trigger.configName() + " failed with error " + message(e) + ".");
                }
            }
        }
        throw notInvoked(trigger, "Socket timeout while invoking Lambda function");
    }

    /** By the emulator's clock alone: real time may have gone by because a debugger holds the function. */
    private boolean isInTime(Duration aheadBefore) {
        return ahead().minus(aheadBefore).compareTo(TIMEOUT) <= 0;
    }

    /** How far tests have moved the emulator's clock. */
    private Duration ahead() {
        return Duration.between(unmoved.instant(), clock.instant());
    }

    /** Lambda tells what went wrong in the exception's words; one without words is known by its name. */
    private static String message(Throwable e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getName());
    }

    private static CognitoError notInvoked(Trigger trigger, @Nullable String reason) {
        return CognitoError.of(
                "UnexpectedLambdaException", trigger.configName() + " invocation failed due to error " + reason + ".");
    }
}
