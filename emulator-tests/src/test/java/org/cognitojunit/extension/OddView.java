package org.cognitojunit.extension;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Shows pools as a service may that promises neither an order nor to be up to date. */
public enum OddView {
    PLAIN {
        @Override
        public ExecutionInterceptor begin() {
            return new ExecutionInterceptor() {};
        }
    },
    /** Every list of a pool's settings is in another order each time. */
    SHUFFLED {
        @Override
        public ExecutionInterceptor begin() {
            Random random = new Random(20261123);
            return new ExecutionInterceptor() {

                @Override
                public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
                    return asksForSettings(context.request())
                            ? shuffled(context.response(), random)
                            : context.response();
                }
            };
        }
    },
    /** A pool's settings are those that were seen first, whatever happens to them. */
    STALE {
        @Override
        public ExecutionInterceptor begin() {
            Map<SdkRequest, SdkResponse> first = new ConcurrentHashMap<>();
            return new ExecutionInterceptor() {

                @Override
                public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
                    return asksForSettings(context.request())
                            ? first.computeIfAbsent(context.request(), any -> context.response())
                            : context.response();
                }
            };
        }
    };

    /** The view of one run. */
    public abstract ExecutionInterceptor begin();

    private static boolean asksForSettings(SdkRequest request) {
        return request instanceof DescribeUserPoolRequest || request instanceof GetUserPoolMfaConfigRequest;
    }

    @SuppressWarnings("unchecked")
    private static <T> T shuffled(T value, Random random) {
        if (value instanceof ToCopyableBuilder<?, ?> structure && value instanceof SdkPojo pojo) {
            SdkBuilder<?, ?> copy = structure.toBuilder();
            for (SdkField<?> field : pojo.sdkFields()) {
                Object member = field.getValueOrDefault(pojo);
                if (member != null) {
                    field.set(copy, shuffled(member, random));
                }
            }
            return (T) copy.build();
        }
        if (value instanceof List<?> list) {
            List<?> other = new ArrayList<>(list);
            Collections.shuffle(other, random);
            return (T) other;
        }
        return value;
    }
}
