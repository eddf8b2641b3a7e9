package org.cognitojunit.emulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Runs an emulator as a process: {@code java -jar cognito-emulator.jar --port 9229}. */
public final class Main {

    private static final String HELP = """
            Amazon Cognito user pools on this machine.

            Usage: java -jar cognito-emulator.jar [options]

              --port PORT        TCP port to listen on, 0 for a free one (default 9229)
              --host ADDRESS     address to listen on (default 127.0.0.1; 0.0.0.0 for all)
              --region REGION    region in pool ids and ARNs (default us-east-1)
              --account ID       account in ARNs, twelve digits (default 123456789012)
              --seed NUMBER      make pool and client ids repeat from run to run
              --credentials ID:SECRET
                                 the key pair that may call, and check every signature; may be repeated (default: any)
              --lambda-endpoint URI
                                 where AWS Lambda, or an emulator of it, runs the functions in LambdaConfig
              --help             show this

            Point any AWS SDK or the AWS CLI at it:
              aws cognito-idp list-user-pools --max-results 10 --endpoint-url http://127.0.0.1:9229
            Any credentials will do, unless --credentials says which; the AWS CLI and the SDKs want some, and a region,
            all the same. STS GetCallerIdentity is answered at the same address.

            Mails and text messages are not sent: each is printed as one line on the standard output, with its code.
            """;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        CognitoEmulator emulator;
        try {
            emulator = builder(args).start();
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        System.out.println("Cognito emulator is ready at " + emulator.endpoint());
        new CountDownLatch(1).await();
    }

    private static CognitoEmulator.Builder builder(String[] args) {
        CognitoEmulator.Builder builder =
                CognitoEmulator.builder().port(9229).onMessage(message -> System.out.println(line(message)));
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "The option " + args[i] + " has no value, or is unknown. See --help.");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--port" -> builder.port(Math.toIntExact(Math.min(number(args[i], value), Integer.MAX_VALUE)));
                case "--host" -> builder.bindAddress(value);
                case "--region" -> builder.region(value);
                case "--account" -> builder.accountId(value);
                case "--seed" -> builder.seed(number(args[i], value));
                case "--credentials" -> credentials(builder, value);
                case "--lambda-endpoint" -> builder.lambdaEndpoint(uri(args[i], value));
                default -> throw new IllegalArgumentException("Unknown option " + args[i] + ". See --help.");
            }
        }
        return builder;
    }

    private static void credentials(CognitoEmulator.Builder builder, String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1) {
            throw new IllegalArgumentException(
                    "--credentials takes an access key id and a secret with a colon between them. See --help.");
        }
        builder.credentials(value.substring(0, colon), value.substring(colon + 1));
    }

    private static String line(Message message) {
        String subject = message.subject() == null ? "" : message.subject() + ": ";
        String line = message.medium() + " to " + message.destination() + " (" + message.username() + " of "
                + message.userPoolId() + "): " + subject + message.text();
        return line.replaceAll("\\R", " ");
    }

    private static URI uri(String option, String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(option + " takes a URI, not '" + value + "'. See --help.");
        }
    }

    private static Long number(String option, String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number, not '" + value + "'. See --help.");
        }
    }
}
