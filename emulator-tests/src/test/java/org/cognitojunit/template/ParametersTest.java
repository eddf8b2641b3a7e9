package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters, and the values that are refused. */
class ParametersTest {

    private static final String TEMPLATE = """
            Parameters:
              It: %s
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
            Outputs:
              It:
                Value: %s
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Type: String} | !Ref It | x | x",
                "{Type: String, Default: d, AllowedValues: [d, x]} | !Ref It | x | x",
                "{Type: String, AllowedPattern: '[a-z]+', MinLength: 1, MaxLength: '3'} | !Ref It | abc | abc",
                "{Type: Number, MinValue: 1, MaxValue: 10.5} | !Ref It | 10.5 | 10.5",
                "{Type: List<Number>} | !Join ['+', !Ref It] | 1, 2,3 | 1+2+3",
                "{Type: CommaDelimitedList} | !Select [1, !Ref It] | a , b | b",
                "{Type: AWS::EC2::VPC::Id, Description: d, NoEcho: true} | !Ref It | vpc-1 | vpc-1",
                "{Type: List<AWS::EC2::Subnet::Id>} | !Select [1, !Ref It] | s-1,s-2 | s-2",
                "{Type: AWS::SSM::Parameter::Value<String>, Default: /path} | !Ref It | v | v"
            })
    void a_value_that_fits(String declaration, String expression, String given, String expected) {
        var stacks = kit.provision(TEMPLATE.formatted(declaration, expression), t -> t.parameter("It", given));

        assertThat(TemplateKit.output(stacks, "It")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{Type: String, AllowedValues: [a, b]} | x | the value 'x' is none of the AllowedValues [a, b].",
                "{Type: String, AllowedPattern: '[a-z]+', ConstraintDescription: Only letters.} | x1 | the value 'x1' does"
                        + " not match the AllowedPattern [a-z]+. Only letters.",
                "{Type: String, MinLength: 3} | x | the value 'x' is beyond the MinLength 3.",
                "{Type: String, MaxLength: 3, NoEcho: true} | xxxx | the value [redacted] is beyond the MaxLength 3.",
                "{Type: Number} | x | the value 'x' is not a number.",
                "{Type: Number, MinValue: 2} | 1 | the value '1' is beyond the MinValue 2.",
                "{Type: Number, MaxValue: 2} | 3 | the value '3' is beyond the MaxValue 2.",
                "{Type: List<Number>} | 1,b | the value 'b' is not a number."
            })
    void a_value_that_does_not_fit(String declaration, String given, String message) {
        kit.assertRefused(
                TEMPLATE.formatted(declaration, "x"),
                t -> t.parameter("It", given),
                ", line 2, Parameters.It: " + message);
    }

    @Test
    void no_value_and_no_default() {
        kit.assertRefused(
                TEMPLATE.formatted("{Type: String}", "x"),
                ", line 2, Parameters.It: the parameter has no value and no default. Give it: @PoolTemplate parameters ="
                        + " \"It=…\".");
    }

    @Test
    void a_value_in_the_systems_manager() {
        kit.assertRefused(
                TEMPLATE.formatted("{Type: 'AWS::SSM::Parameter::Value<String>', Default: /path}", "x"),
                ", line 2, Parameters.It: its value is in the Systems Manager of an account, which is not asked. Give it:"
                        + " @PoolTemplate parameters = \"It=…\".");
    }

    @Test
    void an_unknown_type() {
        kit.assertRefused(
                TEMPLATE.formatted("{Type: Boolean}", "x"),
                ", line 2, Parameters.It.Type: there is no type 'Boolean'. A parameter is a String, a Number, a"
                        + " List<Number>, a CommaDelimitedList, or one of the types of AWS.");
    }

    @Test
    void an_unknown_member() {
        kit.assertRefused(
                TEMPLATE.formatted("{Type: String, Defualt: x}", "x"),
                ", line 2, Parameters.It.Defualt: a parameter has no 'Defualt'. It has Type, Default, AllowedValues,"
                        + " AllowedPattern, MinLength, MaxLength, MinValue, MaxValue, ConstraintDescription,"
                        + " Description, NoEcho.");
    }

    @Test
    void a_parameter_that_no_template_has() {
        assertThatThrownBy(() -> kit.provision(
                        TEMPLATE.formatted("{Type: String, Default: d}", "x"), t -> t.parameter("Stag", "x")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "@PoolTemplate parameters has 'Stag', and file:\\S+ has no such parameter. There are It\\.");
    }
}
