package org.cognitojunit.emulator.internal.protocol;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.protocol.OperationModel.Caller;
import org.cognitojunit.emulator.internal.signing.Signatures;

/**
 * Takes one AWS JSON 1.1 request to its operation and the result back: target, signature, JSON, service model, operation.
 */
public final class Dispatcher {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final String TARGET_PREFIX = "AWSCognitoIdentityProviderService.";
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final byte[] NOTHING = {};

    /** Clients refuse longer lines: the SDK for Java from 8,192 characters on, Node from 16,384, boto3 from 65,536. */
    private static final int LONGEST_HEADER = 2_048;

    private final ServiceModel model = ServiceModel.get();
    private final Map<String, Operation> operations;
    private final SigningGate gate;
    private final Supplier<String> requestIds;

    /**
     * @param operations by name; what the model holds and this does not is answered as not emulated
     * @param signatures checks who calls the operations that are signed
     * @param requestIds makes the id of each call
     */
    public Dispatcher(Map<String, Operation> operations, Signatures signatures, Supplier<String> requestIds) {
        this.operations = Map.copyOf(operations);
        this.gate = new SigningGate(signatures);
        this.requestIds = requestIds;
    }

    public EmulatorResponse dispatch(EmulatorRequest request) {
        String requestId = requestIds.get();
        Optional<OperationModel> operation = operation(request);
        if (operation.isEmpty()) {
            return NotUnderstood.response(requestId);
        }
        try {
            return success(requestId, call(operation.get(), requestId, request));
        } catch (CognitoError error) {
            return failure(requestId, error);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "The emulator failed in " + operation.get().name() + ". This is a bug in it.", bug);
            return failure(requestId, CognitoError.internal());
        }
    }

    /** Which operation a request is for; empty if the API has no such. */
    public Optional<OperationModel> operation(EmulatorRequest request) {
        return request.header("X-Amz-Target")
                .filter(target -> target.startsWith(TARGET_PREFIX))
                .flatMap(target -> model.operation(target.substring(TARGET_PREFIX.length())));
    }

    /** The parameters of a call as they came; none if its body cannot be read. */
    public static Map<String, Object> parameters(EmulatorRequest request) {
        try {
            return json(RequestBody.of(request));
        } catch (CognitoError unreadable) {
            return Map.of();
        }
    }

    /** The answer to a call that is refused before it is looked at. */
    public EmulatorResponse refuse(CognitoError error) {
        return failure(requestIds.get(), error);
    }

    private byte[] call(OperationModel called, String requestId, EmulatorRequest request) {
        if (called.caller() == Caller.SIGNED) {
            gate.check(request);
        }
        Map<String, Object> input = InputReader.read(called.input(), json(RequestBody.of(request)));
        InputValidator.validate(called.input(), input);
        Operation operation = operations.get(called.name());
        if (operation == null) {
            throw CognitoError.of("UnsupportedOperationException", called.name() + " is not emulated yet.");
        }
        Output output = operation.apply(new Input(requestId, origin(request), input));
        return called.output().isEmpty()
                ? NOTHING
                : Json.write(Json.alphabetical(output.tree())).getBytes(StandardCharsets.UTF_8);
    }

    private static CallOrigin origin(EmulatorRequest request) {
        return new CallOrigin(request.header("User-Agent").orElse(""), request.clientAddress());
    }

    private static Map<String, Object> json(byte[] body) {
        if (body.length == 0) {
            return Map.of();
        }
        try {
            // The strict decoder refuses malformed UTF-8, which new String() would replace without a word.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Json.parse(text);
        } catch (CharacterCodingException | ParseException e) {
            throw CognitoError.of("SerializationException", null);
        }
    }

    private static EmulatorResponse success(String requestId, byte[] body) {
        return new EmulatorResponse(200, headers(requestId), body);
    }

    private static EmulatorResponse failure(String requestId, CognitoError error) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("__type", error.type());
        Map<String, String> headers = headers(requestId);
        headers.put("x-amzn-ErrorType", error.type() + ":");
        String message = error.getMessage();
        if (message != null) {
            // AWS's JSON parser writes this one error before the service is reached, and spells the member its own way.
            body.put(error.type().equals("SerializationException") ? "Message" : "message", message);
            headers.put("x-amzn-ErrorMessage", inHeader(message));
        }
        return new EmulatorResponse(error.status(), headers, Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** A message as a header can carry it. The body has the whole of it. */
    private static String inHeader(String message) {
        String text = message.length() <= LONGEST_HEADER ? message : message.substring(0, LONGEST_HEADER - 3) + "...";
        return text.replaceAll("[^ -~]", " ").strip();
    }

    private static Map<String, String> headers(String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", CONTENT_TYPE);
        headers.put("x-amzn-RequestId", requestId);
        return headers;
    }
}
