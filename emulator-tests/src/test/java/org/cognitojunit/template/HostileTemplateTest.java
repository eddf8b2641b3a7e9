package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.internal.template.document.TemplateException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of a kilobyte or two that would take the heap, or the stack, if nothing bounded them. */
class HostileTemplateTest {

    private static final String POOL = "Resources: {Pool: {Type: AWS::Cognito::UserPool}}\n";

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    /** Thirty levels, each of which has the one before twice. */
    private static String doubled(String first, String twice) {
        StringBuilder template = new StringBuilder("Metadata:\n  a0: &a0 " + first + "\n");
        for (int i = 1; i <= 24; i++) {
            template.append("  a%d: &a%d ".formatted(i, i))
                    .append(twice.replace("*", "*a" + (i - 1)))
                    .append('\n');
        }
        return template + POOL + "Outputs: {It: {Value: *a24}}\n";
    }

    static Stream<Arguments> aliases_that_double_what_they_stand_for() {
        return Stream.of(
                Arguments.of("[x, y]", "[*, *]"),
                Arguments.of("{k: v}", "{k: *, l: *}"),
                Arguments.of("!Join ['', [x, y]]", "!Join ['', [*, *]]"),
                Arguments.of("!If [C, x, y]", "!If [C, *, *]"),
                Arguments.of("!Sub ['${A}', {A: x}]", "!Sub ['${A}', {A: *, B: *}]"));
    }

    @ParameterizedTest
    @MethodSource
    void aliases_that_double_what_they_stand_for(String first, String twice) {
        assertThat(refusal(doubled(first, twice)))
                .matches(
                        ".*cognito\\.yaml, line \\d+, Metadata\\.a\\d+.*: the template has more than 200000 parts, or parts"
                                + " with too long paths\\. Aliases count as what they stand for\\.");
    }

    @ParameterizedTest
    @MethodSource
    void functions_that_repeat_a_text(String function) {
        assertThat(refusal(POOL + "Outputs: {It: {Value: " + function + "}}\n"))
                .matches(
                        ".*cognito\\.yaml, line 2, Outputs\\.It\\.Value.*: the functions here make texts of more than 4000000"
                                + " characters\\. Nest them less\\.");
    }

    static Stream<String> functions_that_repeat_a_text() {
        String ten = "${A}".repeat(10);
        String items = "[" + "x,".repeat(9) + "x]";
        return Stream.of(
                nested("x", "!Sub ['" + ten + "', {A: %s}]"),
                nested("x", "!Join [%s, " + items + "]"),
                nested("x", "!Join [!Sub ['" + ten + "', {A: %s}], " + items + "]"),
                nested("x", "!Base64 {'Fn::Sub': ['" + ten + "', {A: %s}]}"));
    }

    /** Eight levels deep. */
    private static String nested(String first, String level) {
        String expression = first;
        for (int i = 0; i < 8; i++) {
            expression = level.replace("%s", expression);
        }
        return expression;
    }

    @Test
    void functions_that_take_many_steps_to_nothing() {
        assertThat(refusal(POOL + "Outputs: {It: {Value: " + nested("''", "!Sub ['" + "${A}".repeat(10) + "', {A: %s}]")
                        + "}}\n"))
                .endsWith(": the functions here take more than 500000 steps. Nest them less.");
    }

    @ParameterizedTest
    @MethodSource
    void an_anchor_that_contains_itself(String value, String path) {
        assertThat(refusal("Metadata:\n  It: &it " + value + "\n" + POOL))
                .endsWith("cognito.yaml, line 2, Metadata.It" + path
                        + ": an alias stands within what its anchor names, which would never end.");
    }

    static Stream<Arguments> an_anchor_that_contains_itself() {
        return Stream.of(
                Arguments.of("[a, *it]", "[1]"),
                Arguments.of("{a: *it}", ".a"),
                Arguments.of("[[{a: [*it]}]]", "[0][0].a[0]"),
                Arguments.of("!Join ['', [*it]]", "[1][0]"));
    }

    @Test
    void json_that_is_nested_without_end() {
        String deep = "{\"Resources\": " + "[".repeat(150) + "]".repeat(150) + "}";

        assertThat(refusal(deep))
                .contains("Resources[0][0][0]")
                .endsWith("the template is nested more than 100 levels deep.");
    }

    @Test
    void json_that_is_nested_so_deep_that_the_parser_gives_up() {
        String deep = "{\"Resources\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(refusal(deep)).contains("cognito.yaml: this is not JSON: ");
    }

    @Test
    void yaml_that_is_nested_without_end() {
        assertThat(refusal("Resources: " + "[".repeat(5_000) + "]".repeat(5_000)))
                .contains("cognito.yaml: this is not YAML: ");
    }

    @Test
    void conditions_that_lean_on_each_other_without_end() {
        StringBuilder template = new StringBuilder(POOL + "Conditions:\n  C0: !Equals [a, a]\n");
        IntStream.rangeClosed(1, 20_000)
                .forEach(i -> template.append("  C%d: !Not [{Condition: C%d}]%n".formatted(i, i - 1)));
        template.append("Outputs: {It: {Condition: C20000, Value: x}}\n");

        assertThat(refusal(template.toString())).endsWith("conditions depend on each other more than 100 levels deep.");
    }

    @Test
    void more_resources_than_cloudformation_takes() {
        StringBuilder template = new StringBuilder("Resources:\n");
        IntStream.rangeClosed(1, 501)
                .forEach(i -> template.append(
                        "  Pool%d: {Type: AWS::Cognito::UserPool, DependsOn: Pool%d}%n".formatted(i, i + 1)));

        assertThat(refusal(template.toString())).endsWith("there are 501 resources, and CloudFormation takes 500.");
    }

    @Test
    void a_message_shows_the_beginning_and_the_end_of_a_long_text() {
        String message = refusal("{\"Resources\": {\"Pool\": {\"Type\": \"AWS::Cognito::UserPool\", \"Properties\": {\""
                + "x".repeat(100_000) + "\": 1}}}}");

        assertThat(message).hasSizeLessThan(2_100).contains("Resources.Pool.Properties.xxx", "xxx […] ");
    }

    @Test
    void a_message_shows_no_more_than_a_hundred_characters_of_a_value() {
        assertThat(refusal("Resources: " + "x".repeat(100_000)))
                .endsWith(": a map is expected, and this is the text '" + "x".repeat(100) + "…'.");
    }

    @Test
    void a_message_shows_what_would_move_the_cursor() {
        assertThat(refusal("Resources: \"\\e[2J\\u202Ex\"")).endsWith("this is the text '\\u001B[2J\\u202Ex'.");
    }

    private static String refusal(String template) {
        return catchThrowableOfType(TemplateException.class, () -> kit.provision(template))
                .getMessage();
    }
}
