package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.internal.template.ProvisionedStacks;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the functions of templates give, in short and in long, seen in an output. */
class FunctionsTest {

    private static final String TEMPLATE = """
            AWSTemplateFormatVersion: 2010-09-09
            Parameters:
              Stage: {Type: String, Default: test}
              Hosts: {Type: CommaDelimitedList, Default: 'a, b,c'}
            Mappings:
              Stages:
                test: {Level: low, Hosts: [x, y]}
            Conditions:
              IsTest: !Equals [!Ref Stage, test]
              IsProd: !Equals [!Ref Stage, prod]
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
            Outputs:
              It:
                Value: %s
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    private static String evaluated(String expression) {
        return TemplateKit.output(kit.provision(TEMPLATE.formatted(expression)), "It");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Stage | test",
                "{Ref: Stage} | test",
                "!Sub 'auth-${Stage}' | auth-test",
                "{'Fn::Sub': 'auth-${Stage}'} | auth-test",
                "!Sub 'a ${!Literal} ${Stage}' | a ${Literal} test",
                "!Sub ['${Stage}-${Host}-${AWS::Region}', {Host: !Select [1, !Ref Hosts]}] | test-b-us-east-1",
                "!Sub '${AWS::Partition}.${AWS::URLSuffix}' | aws.amazonaws.com",
                "!Join ['-', [a, !Ref Stage, c]] | a-test-c",
                "!Join ['', !Ref Hosts] | abc",
                "{'Fn::Join': [':', {'Fn::Split': [',', 'a,b']}]} | a:b",
                "!Select [2, [a, b, c]] | c",
                "!Select ['0', !Split ['.', 'x.y']] | x",
                "!If [IsTest, yes it is, no] | yes it is",
                "!If [IsProd, yes, !If [IsTest, 'inner', no]] | inner",
                "!FindInMap [Stages, !Ref Stage, Level] | low",
                "!Join ['+', !FindInMap [Stages, test, Hosts]] | x+y",
                "!Base64 'hello' | aGVsbG8=",
                "!Ref AWS::StackName | cognito",
                "!Join ['', [!Ref AWS::Region, !Join ['', !Ref AWS::NotificationARNs]]] | us-east-1",
                "!Join [',', [a, !Ref AWS::NoValue, b]] | a,b",
                "on | true",
                "Off | false",
                "0123 | 0123",
                "2010-09-09 | 2010-09-09"
            })
    void a_function(String expression, String expected) {
        assertThat(evaluated(expression)).isEqualTo(expected);
    }

    @Test
    void getatt_and_sub_know_the_attributes_of_a_pool() {
        ProvisionedStacks stacks = kit.provision(TEMPLATE.formatted("!Sub '${Pool} ${Pool.UserPoolId} ${Pool.Arn}'"));

        String id = TemplateKit.ref(stacks, "AWS::Cognito::UserPool");
        assertThat(TemplateKit.output(stacks, "It"))
                .isEqualTo(id + " " + id + " arn:aws:cognito-idp:us-east-1:"
                        + kit.backend().accountId().orElseThrow() + ":userpool/" + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!GetAtt Pool.ProviderURL",
                "!GetAtt [Pool, ProviderURL]",
                "{'Fn::GetAtt': [Pool, ProviderURL]}",
                "!Sub 'http://${Pool.ProviderName}'"
            })
    void the_provider_of_a_pool_is_the_issuer_of_its_tokens(String expression) {
        ProvisionedStacks stacks = kit.provision(TEMPLATE.formatted(expression));

        String id = TemplateKit.ref(stacks, "AWS::Cognito::UserPool");
        assertThat(TemplateKit.output(stacks, "It"))
                .isEqualTo(kit.backend().issuer(id).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Nobody | 'Nobody' is neither a parameter nor a resource of the template.",
                "!GetAtt Nobody.Arn | 'Nobody' is neither a parameter nor a resource of the template.",
                "!Sub '${Nobody}' | 'Nobody' is neither a parameter nor a resource of the template.",
                "!Sub '${AWS::NoValue}' | ${AWS::NoValue} is not possible in Fn::Sub.",
                "!Ref AWS::NoValue | AWS::NoValue is not possible here.",
                "!GetAtt Pool | 'Pool' is not a logical id with an attribute, such as Pool.Arn.",
                "!GetAtt Pool.Nothing | AWS::Cognito::UserPool has no attribute 'Nothing'. It has Arn, ProviderName,"
                        + " ProviderURL, UserPoolId.",
                "!Join [a] | Fn::Join takes a delimiter and a list, and this has 1 items.",
                "!Select [3, [a, b]] | Fn::Select wants item 3 of a list of 2.",
                "!Split ['', 'a'] | the delimiter of Fn::Split is empty.",
                "!If [Never, a, b] | there is no condition 'Never'. There are IsTest, IsProd.",
                "!FindInMap [Stages, dev, Level] | Mappings.Stages has no 'dev'. It has test.",
                "!Cidr [a, b] | the function Fn::Cidr is not supported here. Supported are Fn::Base64, Fn::FindInMap,"
                        + " Fn::GetAtt, Fn::If, Fn::ImportValue, Fn::Join, Fn::Select, Fn::Split, Fn::Sub, Ref, and in"
                        + " conditions Fn::And, Fn::Equals, Fn::Not, Fn::Or.",
                "!Equals [a, a] | the function Fn::Equals is not supported here. Supported are Fn::Base64, Fn::FindInMap,"
                        + " Fn::GetAtt, Fn::If, Fn::ImportValue, Fn::Join, Fn::Select, Fn::Split, Fn::Sub, Ref, and in"
                        + " conditions Fn::And, Fn::Equals, Fn::Not, Fn::Or.",
                "!ImportValue other-Id | no template before this one exports 'other-Id'. Put the template that exports it"
                        + " before this one, or give its value: @PoolTemplate imports = \"other-Id=…\".",
                "{'Fn::Sub': a, b: c} | the function Fn::Sub stands beside other members, [Fn::Sub, b]. A function stands"
                        + " alone in its map.",
                "[a, b] | a text is expected, and this is a list.",
                "~ | a null is not allowed. Give it a value, or leave the member out.",
                "'{{resolve:ssm:/a/b:1}}' | the dynamic reference {{resolve:ssm:/a/b:1}} is resolved by an account, which"
                        + " is not asked. Give its value: @PoolTemplate values = \"resolve:ssm:/a/b:1=…\"."
            })
    void a_function_that_cannot_be_evaluated(String expression, String message) {
        kit.assertRefused(TEMPLATE.formatted(expression), ", line 16, Outputs.It.Value: " + message);
    }

    @Test
    void what_the_test_gives_stands_for_what_is_not_there() {
        String value = TemplateKit.output(
                kit.provision(
                        TEMPLATE.formatted("!Sub '{{resolve:ssm:/a}} ${AWS::StackName} ${AWS::AccountId}'"),
                        given -> given.value("resolve:ssm:/a", "secret$1")
                                .value("AWS::StackName", "auth")
                                .value("AWS::AccountId", "000000000000")),
                "It");

        assertThat(value).isEqualTo("secret$1 auth 000000000000");
    }
}
