package org.cognitojunit.internal.aws;

import java.time.Instant;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.Reasons;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Lets nothing happen in any account but the named one. */
record AccountGuard(StsClient sts, String account) {

    /**
     * Asks STS whose credentials these are.
     *
     * @return the caller, in the named account
     * @throws BackendUnavailableException if it is another account, or STS does not say which, or at what time
     */
    Caller requireNamedAccount() {
        GetCallerIdentityResponse caller = caller();
        if (caller.account() == null || caller.arn() == null) {
            throw new BackendUnavailableException(
                    "cognito.backend=aws asked STS whose credentials it has, and what answered did not say. It is not STS."
                            + " Nothing was made. Check the network, its proxies, and the endpoint settings.");
        }
        if (!account.equals(caller.account())) {
            throw new BackendUnavailableException(
                    "cognito.live.account is " + account + ", but the credentials belong to "
                            + caller.arn() + " in account " + caller.account()
                            + ". Nothing was made. Use credentials of the named account, or name the other one if you mean it.");
        }
        return new Caller(caller.arn(), time(caller));
    }

    private static Instant time(GetCallerIdentityResponse caller) {
        return AwsTime.of(caller)
                .orElseThrow(() -> new BackendUnavailableException(
                        "cognito.backend=aws asked STS whose credentials it has, and the answer has no Date that can be read:"
                                + " when pools may be swept away goes by AWS's time. Nothing was made. Check the proxies"
                                + " between this machine and AWS, which must not change this header."));
    }

    private GetCallerIdentityResponse caller() {
        try {
            return sts.getCallerIdentity();
        } catch (AwsServiceException e) {
            AwsErrorDetails details = e.awsErrorDetails();
            if (details == null || details.errorCode() == null) {
                // Something on the way answered in its place.
                throw unasked(e);
            }
            throw new BackendUnavailableException(
                    "cognito.backend=aws asked STS whose credentials it has, and STS refused: " + Reasons.said(e)
                            + ". Nothing was made. Renew the credentials.",
                    e);
        } catch (SdkClientException e) {
            throw unasked(e);
        }
    }

    private static BackendUnavailableException unasked(SdkException failure) {
        return new BackendUnavailableException(
                "cognito.backend=aws could not ask STS whose credentials it has (" + Reasons.said(failure)
                        + "). Nothing was made. Check the network and the region.",
                failure);
    }
}
