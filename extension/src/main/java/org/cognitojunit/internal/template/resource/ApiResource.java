package org.cognitojunit.internal.template.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * A resource that one call of the API makes, with properties that are members of its request.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
final class ApiResource<Q, A> implements ResourceType {

    private final String operation;
    private final Supplier<? extends SdkBuilder<?, Q>> request;
    private final BiFunction<CognitoIdentityProviderClient, Q, A> call;
    private final List<String> absent = new ArrayList<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final List<String> further = new ArrayList<>();
    private final Map<String, Value<A>> attributes = new LinkedHashMap<>();
    private final Map<String, Function<ResolvedResource, String>> samples = new LinkedHashMap<>();
    private @Nullable String nameProperty;
    private BiFunction<ResolvedResource, ResourceContext, ResolvedResource> preparation = (wanted, site) -> wanted;
    private Value<A> ref = (properties, answer) -> String.valueOf(properties.textOrNull("UserPoolId"));
    private Deletion deletion = (sdk, made) -> {};

    private ApiResource(
            String operation,
            Supplier<? extends SdkBuilder<?, Q>> request,
            BiFunction<CognitoIdentityProviderClient, Q, A> call) {
        this.operation = operation;
        this.request = request;
        this.call = call;
    }

    /** What can be referred to of a resource, from its properties and the API's answer. */
    @FunctionalInterface
    interface Value<A> {
        String of(Fields properties, A answer);
    }

    /** How a resource is deleted. */
    @FunctionalInterface
    interface Deletion {
        void delete(CognitoIdentityProviderClient sdk, CreatedResource made);
    }

    static <Q, A> ApiResource<Q, A> madeBy(
            String operation,
            Supplier<? extends SdkBuilder<?, Q>> request,
            BiFunction<CognitoIdentityProviderClient, Q, A> call) {
        return new ApiResource<>(operation, request, call);
    }

    /** Members of the request that templates do not have. */
    ApiResource<Q, A> without(String... members) {
        absent.addAll(List.of(members));
        return this;
    }

    /** A property that is called otherwise than the request's member. */
    ApiResource<Q, A> renaming(String member, String property) {
        renamed.put(property, member);
        return this;
    }

    /** Properties that are no members of the request; the preparation takes them away. */
    ApiResource<Q, A> with(List<String> properties) {
        further.addAll(properties);
        return this;
    }

    /** The property that is generated where the template does not give it. */
    ApiResource<Q, A> named(String property) {
        nameProperty = property;
        return this;
    }

    /** What becomes of the properties before they become a request. */
    ApiResource<Q, A> prepared(BiFunction<ResolvedResource, ResourceContext, ResolvedResource> preparation) {
        this.preparation = preparation;
        return this;
    }

    ApiResource<Q, A> ref(String sample, Value<A> ref) {
        return ref(wanted -> sample, ref);
    }

    ApiResource<Q, A> ref(Function<ResolvedResource, String> sample, Value<A> ref) {
        samples.put("Ref", sample);
        this.ref = ref;
        return this;
    }

    /** {@code Ref} gives a property. */
    ApiResource<Q, A> refIsProperty(String property) {
        return ref(
                wanted -> Objects.requireNonNullElse(wanted.properties().textOrNull(property), property),
                (properties, answer) -> String.valueOf(properties.textOrNull(property)));
    }

    ApiResource<Q, A> attribute(String name, String sample, Value<A> value) {
        samples.put(name, wanted -> sample);
        attributes.put(name, value);
        return this;
    }

    ApiResource<Q, A> deletedBy(Deletion deletion) {
        this.deletion = deletion;
        return this;
    }

    @Override
    public Set<String> attributes() {
        return Collections.unmodifiableSet(attributes.keySet());
    }

    @Override
    public String sample(String attribute, ResolvedResource wanted) {
        return samples.getOrDefault(attribute, any -> attribute).apply(complete(wanted));
    }

    @Override
    public void check(ResolvedResource wanted, ResourceContext site) {
        request(wanted, site);
    }

    @Override
    public void make(ResolvedResource wanted, ResourceContext site, Consumer<CreatedResource> made) {
        ResolvedResource complete = complete(wanted);
        Q request = request(complete, site);
        A answer = site.calls().make(operation + " of " + wanted.logicalId(), () -> call.apply(site.sdk(), request));
        Fields properties = complete.properties();
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach((name, value) -> values.put(name, value.of(properties, answer)));
        String reference = ref.of(properties, answer);
        String poolId = Objects.requireNonNullElse(properties.textOrNull("UserPoolId"), reference);
        // Deleting needs what was made, and what was made says how it is deleted.
        CreatedResource undeletable = new CreatedResource(complete, reference, values, poolId, () -> {});
        made.accept(new CreatedResource(
                complete, reference, values, poolId, () -> deletion.delete(site.sdk(), undeletable)));
    }

    private ResolvedResource complete(ResolvedResource wanted) {
        return nameProperty == null ? wanted : wanted.withDefault(nameProperty, wanted.generatedName());
    }

    private Q request(ResolvedResource wanted, ResourceContext site) {
        SdkBuilder<?, Q> builder = request.get();
        requireKnown(wanted, (SdkPojo) builder);
        Fields properties = preparation.apply(complete(wanted), site).properties();
        Map<String, Node> members = new LinkedHashMap<>();
        properties.nodes().forEach((name, node) -> members.put(renamed.getOrDefault(name, name), node));
        SdkMembers.set((SdkPojo) builder, new Fields(members, properties.place()), wanted.type());
        return builder.build();
    }

    private void requireKnown(ResolvedResource wanted, SdkPojo builder) {
        List<String> known = new ArrayList<>(SdkMembers.names(builder));
        known.removeAll(absent);
        known.removeAll(renamed.values());
        known.addAll(renamed.keySet());
        known.addAll(further);
        Collections.sort(known);
        wanted.properties().nodes().forEach((name, node) -> {
            if (!known.contains(name)) {
                throw SdkMembers.unknown(name, node, wanted.type(), known);
            }
        });
    }

    /** The text of a property that has to be there. */
    static String required(ResolvedResource wanted, String property) {
        String value = wanted.properties().textOrNull(property);
        if (value == null) {
            throw new TemplateException(wanted.properties().place(), property + " is missing.");
        }
        return value;
    }
}
