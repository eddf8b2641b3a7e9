package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * CloudFormation templates that say what the pool of a {@link CognitoUserPool @CognitoUserPool} is, or what it has:
 *
 * <pre>{@code
 * @CognitoUserPool(template = @PoolTemplate("classpath:cognito.yaml"))
 * class ShopTest {}
 * }</pre>
 *
 * <p>What they make goes by its logical id: {@code @Called("Web") AppClient}, and {@code @Called("Customers") UserPool} where there
 * are several; {@link StackOutputs} holds their outputs. Where they make no pool, one is made by what else is said of it, and {@code
 * ${UserPoolId}} and {@code ${UserPoolArn}} stand for it in the values below.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface PoolTemplate {

    /**
     * Where they are: {@code classpath:…} or {@code file:…}, in YAML or JSON. They are made in this order, and what one exports,
     * those after it can import. None by default.
     */
    String[] value() default {};

    /** Values for the parameters of the templates, each as {@code name=value}. */
    String[] parameters() default {};

    /** Values for {@code Fn::ImportValue}, each as {@code export=value}. */
    String[] imports() default {};

    /**
     * What stands for what the templates refer to and is not made, each as {@code reference=value}: an attribute such as {@code
     * PreSignUp.Arn}, a pseudo parameter such as {@code AWS::StackName}, a dynamic reference such as {@code resolve:ssm:/path}.
     */
    String[] values() default {};

    /**
     * Which resources of the templates are made, with those that they refer to: logical ids, or types such as {@code
     * AWS::Cognito::*}; by default all.
     */
    String[] resources() default {};
}
