package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds docs/templates.md to the template that its example runs with. */
class TemplatesTest {

    @Test
    void the_template_of_the_page_is_the_one_that_its_example_uses() throws IOException {
        try (InputStream template = Objects.requireNonNull(TemplatesTest.class.getResourceAsStream("/cognito.yaml"))) {
            assertThat(Documents.blocks(Documents.read("docs/templates.md"), "yaml"))
                    .containsExactly(new String(template.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
