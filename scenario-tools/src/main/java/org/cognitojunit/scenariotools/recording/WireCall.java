package org.cognitojunit.scenariotools.recording;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.exchange.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One call as it went over the wire. */
final class WireCall {

    private static final String TARGET = "X-Amz-Target";
    private static final String ERROR_TYPE = "x-amzn-ErrorType";

    private volatile @Nullable Question question;
    private volatile @Nullable Answer answer;
    private volatile @Nullable Call inTheSdksWords;

    /**
     * What was asked.
     *
     * @param operation its name in the API
     * @param request the same in the SDK's words
     */
    record Question(String operation, URI uri, Map<String, Object> input, SdkRequest request) {}

    /**
     * What came back.
     *
     * @param errorType the header of an error, as it is
     * @param body null where there is none
     */
    record Answer(
            int status,
            Optional<String> errorType,
            @Nullable Map<String, Object> body) {}

    void sent(SdkRequest request, SdkHttpRequest http, byte[] body) {
        String target = http.firstMatchingHeader(TARGET).orElse("");
        answer = null;
        question = new Question(
                target.substring(target.lastIndexOf('.') + 1), http.getUri(), Json.object(text(body)), request);
    }

    void answered(SdkHttpResponse http, byte[] body) {
        answer = new Answer(
                http.statusCode(),
                http.firstMatchingHeader(ERROR_TYPE),
                body.length == 0 ? null : Json.object(text(body)));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    void concluded(Call call) {
        inTheSdksWords = call;
    }

    /** What was asked and answered, as the SDK has understood it. */
    Call inTheSdksWords() {
        Call call = inTheSdksWords;
        return call == null ? Call.unanswered(question().request()) : call;
    }

    /** @throws IllegalStateException if the call was not sent by a client that can be listened to */
    Question question() {
        Question asked = question;
        if (asked == null) {
            throw new IllegalStateException("A call was never sent.");
        }
        return asked;
    }

    /** @throws IllegalStateException if nothing came back, or the client cannot be listened to */
    Answer answer() {
        Answer given = answer;
        if (given == null) {
            throw new IllegalStateException(question().operation()
                    + " has no answer that could be heard. Either none came, or the client is an asynchronous one; use the"
                    + " other.");
        }
        return given;
    }
}
