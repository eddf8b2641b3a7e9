package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cognitojunit.backend.SmallerClassPath;
import org.cognitojunit.internal.template.document.TemplateFile;
import org.junit.jupiter.api.Test;

/** The library for YAML is the user's, who may not have it. */
class WithoutYamlTest {

    private static Object read(SmallerClassPath classPath, String location) throws ReflectiveOperationException {
        Class<?> type = classPath.loader().loadClass(TemplateFile.class.getName());
        Object file = type.getDeclaredConstructor(String.class).newInstance(location);
        return type.getMethod("read").invoke(file);
    }

    @Test
    void a_template_in_yaml_says_what_to_add() throws Exception {
        try (SmallerClassPath classPath = SmallerClassPath.without("snakeyaml")) {
            assertThatThrownBy(() -> read(classPath, "classpath:templates/shop.yaml"))
                    .rootCause()
                    .hasMessage(
                            "classpath:templates/shop.yaml: a template in YAML needs a library that is not on the class"
                                    + " path. Add org.yaml:snakeyaml:2.7 to the dependencies of your tests, or write the template"
                                    + " in JSON.");
        }
    }

    @Test
    void a_template_in_json_needs_nothing() throws Exception {
        try (SmallerClassPath classPath = SmallerClassPath.without("snakeyaml")) {
            assertThat(read(classPath, "classpath:templates/shop.json")).isNotNull();
        }
    }
}
