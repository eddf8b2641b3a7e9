package org.cognitojunit.emulator.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts 1.5: how a violation of the service model is worded. */
class ConstraintsTest {

    private static final CognitoEmulator EMULATOR = CognitoEmulator.start();

    private final Wire wire = new Wire(EMULATOR.endpoint());

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                violation(
                        "DeleteUserPool",
                        "{'UserPoolId':'nonsense'}",
                        "1 validation error detected: Value 'nonsense' at 'userPoolId' failed to satisfy constraint:"
                                + " Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+"),
                violation(
                        "DeleteUserPool",
                        "{}",
                        "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not"
                                + " be null"),
                violation(
                        "ListGroups",
                        "{'UserPoolId':'us-east-1_x','Limit':0}",
                        "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have"
                                + " value greater than or equal to 1"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'p','Policies':{'PasswordPolicy':{'MinimumLength':4}}}",
                        "1 validation error detected: Value '4' at 'policies.passwordPolicy.minimumLength' failed to satisfy"
                                + " constraint: Member must have value greater than or equal to 6"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'p','Schema':[{'Name':'abcdefghijklmnopqrstu','AttributeDataType':'String'}]}",
                        "1 validation error detected: Value 'abcdefghijklmnopqrstu' at 'schema.1.member.name' failed to"
                                + " satisfy constraint: Member must have length less than or equal to 20"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'p','AutoVerifiedAttributes':['given_name']}",
                        "1 validation error detected: Value '[given_name]' at 'autoVerifiedAttributes' failed to satisfy"
                                + " constraint: Member must satisfy constraint: [Member must satisfy enum value set:"
                                + " [phone_number, email]]"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'löß!'}",
                        "1 validation error detected: Value 'l??!' at 'poolName' failed to satisfy constraint: Member must"
                                + " satisfy regular expression pattern: [\\w\\s+=,.@-]+"),
                violation(
                        "AdminSetUserPassword",
                        "{'UserPoolId':'us-east-1_x','Username':'bob','Password':' x'}",
                        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy"
                                + " regular expression pattern: ^[\\S]+.*[\\S]+$"),
                violation(
                        "SignUp",
                        "{'ClientId':'bad id!','Username':'bob','Password':'x'}",
                        "3 validation errors detected: Value 'bad id!' at 'clientId' failed to satisfy constraint: Member"
                                + " must satisfy regular expression pattern: [\\w+]+; Value at 'password' failed to"
                                + " satisfy constraint: Member must have length greater than or equal to 6; Value at"
                                + " 'password' failed to satisfy constraint: Member must satisfy regular expression"
                                + " pattern: ^[\\S]+.*[\\S]+$"),
                violation(
                        "ConfirmForgotPassword",
                        "{'ClientId':'abc','Username':'','ConfirmationCode':'123456','Password':'12345'}",
                        "3 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have"
                                + " length greater than or equal to 6; Value at 'username' failed to satisfy constraint:"
                                + " Member must have length greater than or equal to 1; Value at 'username' failed to"
                                + " satisfy constraint: Member must satisfy regular expression pattern:"
                                + " [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+"),
                violation(
                        "ChangePassword",
                        "{'AccessToken':'a.b.c','PreviousPassword':'12345','ProposedPassword':'Correct-Horse-1'}",
                        "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member"
                                + " must have length greater than or equal to 6"),
                violation(
                        "InitiateAuth",
                        "{'ClientId':'','AuthFlow':'USER_PASSWORD_AUTH'}",
                        "2 validation errors detected: Value '' at 'clientId' failed to satisfy constraint: Member must have"
                                + " length greater than or equal to 1; Value '' at 'clientId' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern: [\\w+]+"),
                violation(
                        "DescribeUserPoolClient",
                        "{'UserPoolId':'us-east-1_x'}",
                        "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: Member must not"
                                + " be null"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'p','SmsVerificationMessage':'No code.'}",
                        "1 validation error detected: Value 'No code.' at 'smsVerificationMessage' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern: (?s).*\\{####\\}(?s).*"),
                violation(
                        "ConfirmSignUp",
                        "{'ClientId':'abc'}",
                        "2 validation errors detected: Value at 'username' failed to satisfy constraint: Member must not be"
                                + " null; Value null at 'confirmationCode' failed to satisfy constraint: Member must not be"
                                + " null"),
                violation(
                        "CreateUserPool",
                        "{'PoolName':'p','AccountRecoverySetting':{'RecoveryMechanisms':[{'Priority':1,'Name':"
                                + "'verified_email'},{'Priority':2,'Name':'verified_phone_number'},{'Priority':2,'Name':"
                                + "'verified_email'}]}}",
                        "1 validation error detected: Value '[RecoveryOptionType(priority=1, name=verified_email),"
                                + " RecoveryOptionType(priority=2, name=verified_phone_number), RecoveryOptionType(priority=2,"
                                + " name=verified_email)]' at 'accountRecoverySetting.recoveryMechanisms' failed to satisfy"
                                + " constraint: Member must have length less than or equal to 2"));
    }

    private static Arguments violation(String operation, String json, String message) {
        return Arguments.of(operation, json.replace('\'', '"'), message);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void a_violation_is_worded_as_aws_words_it(String operation, String json, String message) {
        String body = wire.call(operation, json).body();

        assertThat(body)
                .isEqualTo("{\"__type\":\"InvalidParameterException\",\"message\":\"" + message.replace("\\", "\\\\")
                        + "\"}");
    }
}
