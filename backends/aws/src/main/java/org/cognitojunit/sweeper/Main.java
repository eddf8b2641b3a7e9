package org.cognitojunit.sweeper;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.sweep.Sweeper;

/**
 * Lists what killed runs have left in an AWS account, and deletes it where it is told to: {@code java
 * -Dcognito.live.account=123456789012 -Dcognito.live.sweep=delete -cp … org.cognitojunit.sweeper.Main}. What of an account it
 * may touch, and what it says, is in docs/aws.md.
 */
public final class Main {

    private static final int SOMETHING_IS_LEFT = 1;
    private static final int REFUSED = 2;

    private static final String HELP = """
            Deletes the user pools that killed test runs of Cognito JUnit have left in an AWS account, or lists them.

            Usage: java [options] -cp … org.cognitojunit.sweeper.Main

              -Dcognito.live.account=ID     the account, twelve digits; the credentials must be its own
              -Dcognito.live.regions=NAMES  the regions that it may work in (default us-east-1); AWS_REGION, or the
                                            profile, says in which of them it does
              -Dcognito.live.sweep=list     say what is left behind, and touch nothing (default)
              -Dcognito.live.sweep=delete   delete it

            Credentials and region come from where the AWS SDK always looks. The class path holds cognito-junit-aws and its
            dependencies, the SDK's cognitoidentityprovider, and one of its HTTP clients; for profiles of IAM
            Identity Center sso and ssooidc too, for those of `aws login` signin.

            Exit status: 0 if all is well, 1 if something could not be deleted or read, 2 if nothing was touched because
            something was wrong before.
            """;

    private Main() {}

    /** @param args {@code --help} or nothing: everything is said by system properties, as for the tests */
    public static void main(String[] args) {
        if (args.length > 0) {
            System.out.print(HELP);
            exit(args.length == 1 && args[0].equals("--help") ? 0 : REFUSED);
            return;
        }
        try {
            Sweeper sweeper = new Sweeper(AwsAccess.byDefault(), Clock.systemUTC(), Sweeper.PATIENCE);
            boolean isClean = sweeper.sweep(name -> Optional.ofNullable(System.getProperty(name)), System.out::println);
            exit(isClean ? 0 : SOMETHING_IS_LEFT);
        } catch (BackendUnavailableException e) {
            System.err.println(e.getMessage());
            if (e.getCause() != null) {
                System.err.println("Cause: " + e.getCause());
            }
            exit(REFUSED);
        } catch (NoClassDefFoundError e) {
            System.err.println(
                    "The sweeper needs software.amazon.awssdk:cognitoidentityprovider and :sts, 2.26 or newer, and "
                            + e.getMessage().replace('/', '.') + " is not on the class path. Nothing was touched.");
            exit(REFUSED);
        }
    }

    private static void exit(int status) {
        if (status != 0) {
            System.exit(status);
        }
    }
}
