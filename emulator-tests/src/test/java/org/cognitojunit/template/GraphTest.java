package org.cognitojunit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Objects;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.internal.template.ProvisionedStacks;
import org.cognitojunit.internal.template.resource.CreatedResource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** In which order resources are made and deleted, which are made, and what goes from one template to the next. */
class GraphTest {

    private static final String POOL_AND_CLIENT = """
            Resources:
              Client:
                Type: AWS::Cognito::UserPoolClient
                Properties:
                  UserPoolId: !Ref Pool
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  DeletionProtection: ACTIVE
              Domain:
                Type: AWS::Cognito::UserPoolDomain
                Properties:
                  UserPoolId: !Ref Pool
                  Domain: %s
            Outputs:
              PoolId:
                Value: !Ref Pool
                Export: {Name: !Sub '${AWS::StackName}-PoolId'}
            """;

    private static final String WITH_A_FUNCTION = """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  LambdaConfig: {PreSignUp: !GetAtt PreSignUp.Arn}
              Other:
                Type: AWS::Cognito::UserPool
              PreSignUp:
                Type: AWS::Lambda::Function
                UpdatePolicy: whatever
                Properties: {Code: ~}
            Outputs:
              Function: {Value: !GetAtt PreSignUp.Arn}
              Other: {Value: !Ref Other, Export: {Name: Other}}
            """;

    @AutoClose
    static final TemplateKit kit = TemplateKit.start();

    @Test
    void a_resource_is_made_after_what_it_refers_to() {
        ProvisionedStacks stacks = kit.provision(POOL_AND_CLIENT.formatted("order"));

        CreatedResource client = stacks.ofType("AWS::Cognito::UserPoolClient").get(0);
        assertThat(client.poolId()).isEqualTo(TemplateKit.ref(stacks, "AWS::Cognito::UserPool"));
    }

    @Test
    void all_is_deleted_also_where_a_domain_and_a_protection_are_in_the_way() {
        ProvisionedStacks stacks = kit.provision(POOL_AND_CLIENT.formatted("deleted"));
        String poolId = TemplateKit.ref(stacks, "AWS::Cognito::UserPool");

        stacks.delete();

        assertThatRefused(() -> kit.cognito().describeUserPool(r -> r.userPoolId(poolId)))
                .isExactly(ResourceNotFoundException.class, "User pool " + poolId + " does not exist.");
        assertThat(kit.cognito()
                        .describeUserPoolDomain(r -> r.domain("deleted"))
                        .domainDescription()
                        .userPoolId())
                .isNull();
    }

    @Test
    void a_failure_halfway_leaves_nothing_behind() {
        String template = POOL_AND_CLIENT
                .formatted("half")
                .replace(
                        "Outputs:",
                        "  Bad: {Type: 'AWS::Cognito::UserPoolGroup', Properties: {UserPoolId: !Ref Pool,"
                                + " Precedence: -1}}\nOutputs:")
                .replace(
                        "Type: AWS::Cognito::UserPool\n    Properties:\n",
                        "Type: AWS::Cognito::UserPool\n    Properties:\n" + "      UserPoolName: half-failed\n");

        assertThatThrownBy(() -> kit.provision(template))
                .isExactlyInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Value '-1' at 'precedence' failed to satisfy constraint");

        assertThat(kit.cognito().listUserPoolsPaginator(r -> r.maxResults(60)).stream()
                        .flatMap(page -> page.userPools().stream())
                        .filter(pool -> pool.name().equals("half-failed")))
                .isEmpty();
        assertThat(kit.cognito()
                        .describeUserPoolDomain(r -> r.domain("half"))
                        .domainDescription()
                        .userPoolId())
                .isNull();
    }

    @Test
    @Timeout(10)
    void a_circle() {
        kit.assertRefused(
                """
                Resources:
                  A: {Type: 'AWS::Cognito::UserPool', DependsOn: [B]}
                  B: {Type: 'AWS::Cognito::UserPool', Properties: {UserPoolName: !Sub 'x-${C.Arn}'}}
                  C: {Type: 'AWS::Cognito::UserPool', Properties: {UserPoolName: !Ref A}}
                """, ", line 2, Resources.A: the resources depend on each other in a circle: A → B → C → A. Open it.");
    }

    @Test
    void an_order_after_what_is_not_there() {
        kit.assertRefused(
                "Resources:\n  A: {Type: 'AWS::Cognito::UserPool', DependsOn: Z}\n",
                ", line 2, Resources.A.DependsOn: 'Z' is neither a parameter nor a resource of the template.");
    }

    @Test
    void a_type_that_is_not_made() {
        kit.assertRefused(
                WITH_A_FUNCTION.replace("!GetAtt PreSignUp.Arn", "x"),
                ", line 8, Resources.PreSignUp: AWS::Lambda::Function is not made. Say what is to be made of this template,"
                        + " for example @PoolTemplate resources = \"AWS::Cognito::*\", and give what that refers to:"
                        + " @PoolTemplate values = \"PreSignUp.Arn=…\".");
    }

    @Test
    void a_reference_to_what_is_not_made() {
        kit.assertRefused(
                WITH_A_FUNCTION,
                given -> given.resources("AWS::Cognito::*"),
                ", line 5, Resources.Pool.Properties.LambdaConfig.PreSignUp: 'PreSignUp' is an AWS::Lambda::Function, which"
                        + " is not made. Give what stands for it: @PoolTemplate values = \"PreSignUp.Arn=…\".");
    }

    @Test
    void what_the_test_gives_stands_for_what_is_not_made() {
        String arn = "arn:aws:lambda:us-east-1:123456789012:function:PreSignUp";

        ProvisionedStacks stacks = kit.provision(
                WITH_A_FUNCTION, given -> given.resources("AWS::Cognito::*").value("PreSignUp.Arn", arn));

        String poolId = stacks.ofType("AWS::Cognito::UserPool").get(0).ref();
        assertThat(kit.cognito()
                        .describeUserPool(r -> r.userPoolId(poolId))
                        .userPool()
                        .lambdaConfig()
                        .preSignUp())
                .isEqualTo(arn);
    }

    @Test
    void a_selection_makes_what_it_names_and_what_that_refers_to() {
        ProvisionedStacks stacks = kit.provision(
                WITH_A_FUNCTION,
                given -> given.resources("Pool")
                        .value("PreSignUp.Arn", "arn:aws:lambda:us-east-1:123456789012:function:f"));

        assertThat(stacks.ofType("AWS::Cognito::UserPool"))
                .extracting(made -> made.wanted().logicalId())
                .containsExactly("Pool");
        assertThat(Objects.requireNonNull(stacks.outputs().get("cognito"))
                        .get(1)
                        .missing())
                .endsWith(
                        ", line 14, Outputs.Other.Value: 'Other' is not among the @PoolTemplate resources. Add it, or give what"
                                + " stands for it: @PoolTemplate values = \"Other=…\".");
    }

    @Test
    void a_selection_of_nothing() {
        assertThatThrownBy(() -> kit.provision(WITH_A_FUNCTION, given -> given.resources("Pol")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "@PoolTemplate resources has 'Pol', and no resource has that logical id or type. There are Pool, Other,"
                                + " PreSignUp.");
    }

    @Test
    void what_one_template_exports_the_next_imports() {
        String pool = TemplateKit.file("network.yaml", POOL_AND_CLIENT.formatted("exports"));
        String client = TemplateKit.file("client.yaml", """
                Parameters: {Network: {Type: String, Default: network}}
                Resources:
                  Web:
                    Type: AWS::Cognito::UserPoolClient
                    Properties:
                      UserPoolId: !ImportValue {'Fn::Sub': '${Network}-PoolId'}
                """);

        ProvisionedStacks stacks =
                kit.provision(TemplateDefinition.builder(pool).then(client).build());

        assertThat(stacks.ofType("AWS::Cognito::UserPoolClient").get(1).poolId())
                .isEqualTo(TemplateKit.ref(stacks, "AWS::Cognito::UserPool"));
    }

    @Test
    void an_export_twice() {
        kit.assertRefused("""
                Resources: {Pool: {Type: 'AWS::Cognito::UserPool'}}
                Outputs:
                  A: {Value: a, Export: {Name: x}}
                  B: {Value: b, Export: {Name: x}}
                """, ", line 4, Outputs.B: 'x' is exported already. Rename one of the two exports.");
    }

    @Test
    void an_import_that_the_test_gives_and_what_is_made_in_a_pool_that_is_not_the_templates() {
        String poolId = kit.cognito()
                .createUserPool(r -> r.poolName("theirs"))
                .userPool()
                .id();

        ProvisionedStacks stacks = kit.provision("""
                Resources:
                  Client:
                    Type: AWS::Cognito::UserPoolClient
                    Properties: {UserPoolId: !ImportValue MyFirstUserPoolId}
                """, given -> given.importValue("MyFirstUserPoolId", poolId));
        String clientId = TemplateKit.ref(stacks, "AWS::Cognito::UserPoolClient");
        kit.cognito().describeUserPoolClient(r -> r.userPoolId(poolId).clientId(clientId));
        stacks.delete();

        assertThatRefused(() -> kit.cognito()
                        .describeUserPoolClient(r -> r.userPoolId(poolId).clientId(clientId)))
                .isExactly(ResourceNotFoundException.class, "User pool client does not exist.");
    }

    @Test
    void the_same_template_gives_the_same_names() {
        String template = """
                Resources:
                  Pool: {Type: 'AWS::Cognito::UserPool'}
                  Admins: {Type: 'AWS::Cognito::UserPoolGroup', Properties: {UserPoolId: !Ref Pool}}
                """;

        String first = TemplateKit.ref(kit.provision(template), "AWS::Cognito::UserPoolGroup");
        String second = TemplateKit.ref(kit.provision(template), "AWS::Cognito::UserPoolGroup");

        assertThat(first).matches("cognito-Admins-[0-9A-F]{12}").isEqualTo(second);
    }
}
