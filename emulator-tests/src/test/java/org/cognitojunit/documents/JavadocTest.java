package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cognitojunit.documents.PublicApi.Documented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users read in their editors. That its links and tags are right, javac's doclint says on every build. */
class JavadocTest {

    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\s*\\n(.*?)\\n\\s*}</pre>", Pattern.DOTALL);

    /** What examples take for granted: imports, as an editor adds them, and the names that tests in the README use too. */
    private static final String IMPORTS = """
            import static java.time.Duration.*;
            import static org.assertj.core.api.Assertions.*;
            import static org.cognitojunit.assertions.CognitoAssertions.*;
            import static org.cognitojunit.definition.AuthFlow.*;

            import java.lang.annotation.*;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.time.Duration;
            import java.util.*;
            import org.cognitojunit.*;
            import org.cognitojunit.Called;
            import org.cognitojunit.auth.*;
            import org.cognitojunit.backend.*;
            import org.cognitojunit.definition.*;
            import org.cognitojunit.emulator.*;
            import org.cognitojunit.emulator.trigger.*;
            import org.cognitojunit.standalone.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.junit.jupiter.api.parallel.*;
            import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
            import software.amazon.awssdk.services.cognitoidentityprovider.model.*;

            """;

    private static final String GIVEN = """
            UserPool pool;
            String poolId;
            TestUser alice;
            Tokens tokens;
            CognitoEmulator emulator;
            CognitoIdentityProviderClient client;
            """;

    static Stream<Arguments> examples() {
        return PublicApi.elements().stream()
                .flatMap(element -> EXAMPLE.matcher(element.comment())
                        .results()
                        .map(example -> Arguments.of(element.name(), example.group(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_compiles(String element, String example, @TempDir Path output) {
        List<Object> problems = new ArrayList<>();
        for (String source : readings(example)) {
            List<?> found = SnippetCompiler.problems(source, output);
            if (found.isEmpty()) {
                return;
            }
            problems.add(found);
        }
        fail("It compiles neither as a class, nor as members of one, nor as statements: %s", problems);
    }

    /** Whatever it is: a class, what stands in a method, or members of a class. */
    private static List<String> readings(String example) {
        if (Pattern.compile("^class ", Pattern.MULTILINE).matcher(example).find()) {
            return List.of(IMPORTS + example);
        }
        return List.of(
                IMPORTS + "class Example {\n" + GIVEN + "void example() throws Exception {\n" + example + "\n}\n}",
                IMPORTS + "class Example {\n" + GIVEN + example + "\n}");
    }

    static Stream<Documented> publicTypes() {
        return PublicApi.elements().stream().filter(Documented::isPublicType);
    }

    @Test
    void every_public_type_says_what_it_is() {
        assertThat(publicTypes())
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(type.comment()).as(type.name()).isNotBlank());
    }
}
