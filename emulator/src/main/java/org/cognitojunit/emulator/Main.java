package org.cognitojunit.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cognitojunit.emulator.internal.api.VisibleText;
import org.cognitojunit.emulator.internal.process.HealthCheck;
import org.cognitojunit.emulator.internal.process.Options;

/** Runs an emulator as a process: {@code java -jar cognito-emulator.jar --port 9229}. */
public final class Main {

    private static final String HELP = """
            Amazon Cognito user pools on this machine.

            Usage: java -jar cognito-emulator.jar [options]

              --port PORT        TCP port to listen on, 0 for a free one (default 9229)
              --host ADDRESS     address to listen on (default 127.0.0.1; 0.0.0.0 for all)
              --public-url URL   what clients call this emulator, behind a port mapping for example; issuers begin with it
                                 (default http://HOST:PORT; host-header: what each client calls it in its Host header)
              --addresses aws    clients call this emulator by AWS's own names: issuers are those of AWS. Give it the network alias
                                 cognito-idp.REGION.amazonaws.com, and --tls on port 443
              --tls              listen with TLS as well
              --tls-port PORT    TCP port for that, 0 for a free one (default 9230)
              --tls-authority FILE
                                 where to write the certificate that clients have to trust, as PEM: of an authority that is
                                 made at each start (default cognito-emulator-ca.pem)
              --tls-certificate FILE, --tls-key FILE
                                 a certificate chain and its key to use instead, as PEM, the key as PKCS #8
              --region REGION    region in pool ids and ARNs (default us-east-1)
              --account ID       account in ARNs, twelve digits (default 123456789012)
              --seed NUMBER      make pool and client ids repeat from run to run
              --credentials ID:SECRET
                                 the key pair that may call, and check every signature; may be repeated (default: any)
              --lambda-endpoint URI
                                 where AWS Lambda, or an emulator of it, runs the functions in LambdaConfig
              --health           start nothing, but ask the emulator that runs with these options whether it is well:
                                 exit code 0 if it is, 1 if not
              --help             show this

            An option that is not given is taken from the environment: --public-url is COGNITO_EMULATOR_PUBLIC_URL there,
            and so on.

            Point any AWS SDK or the AWS CLI at it:
              aws cognito-idp list-user-pools --max-results 10 --endpoint-url http://127.0.0.1:9229
            Any credentials will do, unless --credentials says which; the AWS CLI and the SDKs want some, and a region,
            all the same. STS GetCallerIdentity is answered at the same address.

            Mails and text messages are not sent: each is printed as one line on the standard output, with its code.
            """;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> arguments = List.of(args);
        if (arguments.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            if (arguments.contains("--health")) {
                System.exit(health(without("--health", arguments)));
            }
            run(Options.of(arguments, System.getenv()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(VisibleText.of(String.valueOf(e.getMessage())));
            System.exit(2);
        }
        new CountDownLatch(1).await();
    }

    private static void run(Options options) {
        CognitoEmulator emulator = options.builder()
                .onMessage(message -> System.out.println(line(message)))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        Optional<TlsEndpoint> tls = options.tls() ? Optional.of(emulator.tls()) : Optional.empty();
        Optional<Path> authority = tls.flatMap(endpoint -> write(endpoint, options));
        System.out.println("Cognito emulator is ready at " + emulator.endpoint());
        tls.ifPresent(endpoint -> System.out.println("With TLS it is at " + endpoint.uri()));
        authority.ifPresent(file -> System.out.println("Clients have to trust the certificate in " + file));
    }

    /** Writes what clients have to trust; returns where. */
    private static Optional<Path> write(TlsEndpoint tls, Options options) {
        Optional<Path> file = options.tlsAuthority().map(Path::toAbsolutePath);
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), tls.authorityPem());
            } catch (IOException e) {
                throw new IllegalStateException("The certificate to trust cannot be written to " + file.get() + " ("
                        + e.getMessage() + "). Name another file by --tls-authority.");
            }
        }
        return file;
    }

    private static int health(List<String> options) {
        HealthCheck.Result result =
                HealthCheck.of(Options.of(options, System.getenv())).ask();
        System.out.println(result.inWords());
        return result.isGood() ? 0 : 1;
    }

    private static List<String> without(String flag, List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.equals(flag)).toList();
    }

    /** A message in one line, whatever it holds. */
    static String line(Message message) {
        String subject = message.subject() == null ? "" : message.subject() + ": ";
        String line = message.medium() + " to " + message.destination() + " (" + message.username() + " of "
                + message.userPoolId() + "): " + subject + message.text();
        return VisibleText.of(line.replaceAll("\\R", " "));
    }
}
