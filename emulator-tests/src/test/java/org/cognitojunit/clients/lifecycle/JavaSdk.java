package org.cognitojunit.clients.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;

/** The AWS SDK for Java, whose requests and answers say themselves which members they have. */
record JavaSdk(CognitoIdentityProviderClient cognito) implements ApiClient {

    @Override
    public Map<String, Object> call(String operation, Map<String, Object> input) {
        try {
            Method method = method(operation);
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            Object answer = method.invoke(cognito, Pojos.build((SdkPojo) builder, input));
            return Pojos.read((SdkPojo) answer);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof CognitoIdentityProviderException refusal) {
                throw new RefusedException(
                        refusal.getClass().getSimpleName(),
                        refusal.awsErrorDetails().errorMessage());
            }
            throw new AssertionError(operation, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(operation, e);
        }
    }

    /** The SDK writes some names of the API in its own case: {@code getUICustomization(GetUiCustomizationRequest)}. */
    private static Method method(String operation) {
        return Arrays.stream(CognitoIdentityProviderClient.class.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(operation))
                .filter(method -> method.getParameterCount() == 1
                        && CognitoIdentityProviderRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .findAny()
                .orElseThrow(() -> new AssertionError("The SDK has no operation " + operation + "."));
    }
}
