package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.internal.embedded.EmbeddedBackendProvider;
import org.cognitojunit.internal.template.ProvisionedStacks;
import org.cognitojunit.internal.template.Stacks;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.cognitojunit.internal.template.resource.ProvisioningCalls;
import org.cognitojunit.internal.template.resource.ResourceContext;
import org.cognitojunit.internal.template.stack.Output;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * An embedded backend, and templates for it.
 *
 * <pre>{@code
 * @AutoClose
 * static final TemplateKit kit = TemplateKit.start();
 * }</pre>
 */
record TemplateKit(Backend backend, CognitoIdentityProviderClient cognito) implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "templates");

    private static final ProvisioningCalls CALLS = new ProvisioningCalls() {
        @Override
        public <T> T make(String what, Supplier<T> call) {
            return call.get();
        }
    };

    static TemplateKit start() {
        Backend backend = new EmbeddedBackendProvider().start(name -> Optional.empty());
        return new TemplateKit(backend, backend.newClient(new ExecutionInterceptor() {}));
    }

    /** Puts a template into a file, and says where that is. */
    static String file(String name, String template) {
        try {
            // Twins of a name in tests that run in parallel are in folders of their own.
            Path folder =
                    Files.createDirectories(FOLDER.resolve(UUID.randomUUID().toString()));
            Files.writeString(folder.resolve(name), template);
            return "file:" + folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProvisionedStacks provision(String template) {
        return provision(template, given -> {});
    }

    ProvisionedStacks provision(String template, Consumer<TemplateDefinition.Builder> given) {
        TemplateDefinition.Builder definition = TemplateDefinition.builder(file("cognito.yaml", template));
        given.accept(definition);
        return provision(definition.build());
    }

    ProvisionedStacks provision(TemplateDefinition definition) {
        return provision(definition, Map.of());
    }

    ProvisionedStacks provision(TemplateDefinition definition, Map<String, UserDefinition> users) {
        return Stacks.provision(definition, new ResourceContext(backend, cognito, CALLS, users));
    }

    /** What the refusal of a template says after its file's name. */
    void assertRefused(String template, String message) {
        assertRefused(template, given -> {}, message);
    }

    void assertRefused(String template, Consumer<TemplateDefinition.Builder> given, String message) {
        String location = file("cognito.yaml", template);
        TemplateDefinition.Builder definition = TemplateDefinition.builder(location);
        given.accept(definition);
        assertThatThrownBy(() -> provision(definition.build()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(location + message);
    }

    /** The one resource of a type, by its Ref. */
    static String ref(ProvisionedStacks stacks, String type) {
        List<CreatedResource> made = stacks.ofType(type);
        assertThat(made).hasSize(1);
        return made.get(0).ref();
    }

    /** The value of an output of the only stack. */
    static String output(ProvisionedStacks stacks, String name) {
        Output output = stacks.outputs().values().iterator().next().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(output.value());
    }

    @Override
    public void close() {
        cognito.close();
        backend.close();
    }
}
