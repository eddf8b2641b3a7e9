package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, and what hangs on them. */
class ConditionsTest {

    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: test}
              Hosts: {Type: CommaDelimitedList, Default: 'a,b'}
            Mappings:
              Stages: {test: {Public: true}}
            Conditions:
              IsTest: !Equals [!Ref Stage, test]
              It: %s
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
              Admins:
                Type: AWS::Cognito::UserPoolGroup
                Condition: It
                Properties: {UserPoolId: !Ref Pool}
              Client:
                Type: AWS::Cognito::UserPoolClient
                DependsOn: Admins
                Properties: {UserPoolId: !Ref Pool}
            Outputs:
              Admins:
                Condition: It
                Value: !Ref Admins
              It:
                Value: !If [It, 'yes', 'no']
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Equals [!Ref Stage, test] | yes",
                "!Equals [!Ref Stage, prod] | no",
                "{'Fn::Equals': [{Ref: Stage}, test]} | yes",
                "!Equals [!FindInMap [Stages, !Ref Stage, Public], 'true'] | yes",
                "!Equals [!Join ['', !Ref Hosts], ab] | yes",
                "!Equals [!Ref Hosts, [a, b]] | yes",
                "!Equals [!Ref Hosts, [a]] | no",
                "!Not [!Equals [a, b]] | yes",
                "!Not [!Condition IsTest] | no",
                "!And [!Condition IsTest, {Condition: IsTest}] | yes",
                "!And [!Condition IsTest, !Equals [a, b]] | no",
                "!Or [!Equals [a, b], !Condition IsTest] | yes",
                "!Or [!Equals [a, b], !Equals [c, d]] | no",
                "{Condition: IsTest} | yes"
            })
    void a_condition(String condition, String expected) {
        var stacks = kit.provision(TEMPLATE.formatted(condition));

        assertThat(TemplateKit.output(stacks, "It")).isEqualTo(expected);
        assertThat(stacks.ofType("AWS::Cognito::UserPoolGroup")).hasSize(expected.equals("yes") ? 1 : 0);
        assertThat(stacks.outputs().get("cognito")).hasSize(expected.equals("yes") ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Equals [!Ref Pool, a] | It[0]: 'Pool' is not a parameter. A condition refers to parameters and mappings"
                        + " only.",
                "!Equals [!GetAtt Pool.Arn, a] | It[0]: a condition refers to parameters and mappings only, and Pool.Arn is"
                        + " an attribute of a resource.",
                "!Equals [!ImportValue X, a] | It[0]: a condition refers to parameters and mappings only, not to imports.",
                "!Equals [a] | It: Fn::Equals takes 2 operands, and this has 1.",
                "!And [{Condition: IsTest}] | It: Fn::And takes 2 to 10 operands, and this has 1.",
                "!Not [{Condition: It}] | It[0]: the condition 'It' depends on itself.",
                "!Condition Never | It: there is no condition 'Never'. There are IsTest, It.",
                "!Sub test | It: Fn::Sub is not a condition. Conditions are Fn::Equals, Fn::And, Fn::Or, Fn::Not and"
                        + " Condition.",
                "true | It: a condition is expected, and this is the text 'true'."
            })
    void a_condition_that_is_none(String condition, String message) {
        kit.assertRefused(TEMPLATE.formatted(condition), ", line 8, Conditions." + message);
    }

    @Test
    void what_does_not_exist_cannot_be_referred_to() {
        String template = TEMPLATE.formatted("!Equals [a, b]") + "  Other:\n    Value: !Ref Admins\n";

        kit.assertRefused(
                template,
                ", line 27, Outputs.Other.Value: 'Admins' does not exist, since its condition 'It' does not hold.");
    }
}
