package org.cognitojunit.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CloudFormation templates that say what a test gets, and what they are given. Two that are equal make the same. {@link
 * #toString} does not show what is given, since some of it may be secret.
 *
 * @param locations the templates in the order in which they are made: what one exports, those after it can import. Each is
 *     {@code classpath:…} or {@code file:…}
 * @param parameters values for the templates' parameters, by name
 * @param imports values for {@code Fn::ImportValue}, by the name of the export
 * @param values what stands for the resources that are not made, for example {@code PreSignUp.Arn}; for pseudo parameters,
 *     for example {@code AWS::StackName}; and for dynamic references, for example {@code resolve:ssm:/path}
 * @param resources which resources are made, together with those that they refer to: logical ids, or types, which may end in
 *     an asterisk. Empty for all
 */
public record TemplateDefinition(
        List<String> locations,
        Map<String, String> parameters,
        Map<String, String> imports,
        Map<String, String> values,
        List<String> resources) {

    public TemplateDefinition {
        locations = List.copyOf(locations);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("There is no template. Name one, for example classpath:cognito.yaml.");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        imports = Collections.unmodifiableMap(new LinkedHashMap<>(imports));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        resources = List.copyOf(resources);
    }

    /** A builder that begins with one template. */
    public static Builder builder(String location) {
        return new Builder(location);
    }

    @Override
    public String toString() {
        return "TemplateDefinition[locations=" + locations + ", parameters=" + parameters.keySet() + ", imports="
                + imports.keySet() + ", values=" + values.keySet() + ", resources=" + resources + "]";
    }

    /** Says which templates there are, and what they are given. */
    public static final class Builder {

        private final List<String> locations = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> imports = new LinkedHashMap<>();
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> resources = new ArrayList<>();

        private Builder(String location) {
            locations.add(location);
        }

        /** Another template, made after those before it, whose exports it can import. */
        public Builder then(String location) {
            locations.add(location);
            return this;
        }

        /** A value for a parameter. */
        public Builder parameter(String name, String value) {
            parameters.put(name, value);
            return this;
        }

        /** What {@code Fn::ImportValue} gives where no template before exports it. */
        public Builder importValue(String exportName, String value) {
            imports.put(exportName, value);
            return this;
        }

        /**
         * What stands for something outside the test.
         *
         * @param reference a logical id ({@code Ref}), a logical id with an attribute ({@code PreSignUp.Arn}), a pseudo
         *     parameter ({@code AWS::StackName}), or a dynamic reference without its braces ({@code resolve:ssm:/path})
         */
        public Builder value(String reference, String value) {
            values.put(reference, value);
            return this;
        }

        /**
         * Makes only these resources and what they refer to. Default: all.
         *
         * @param selection logical ids, or types such as {@code AWS::Cognito::*}
         */
        public Builder resources(String... selection) {
            resources.addAll(List.of(selection));
            return this;
        }

        public TemplateDefinition build() {
            return new TemplateDefinition(locations, parameters, imports, values, resources);
        }
    }
}
