package org.cognitojunit.backend;

/**
 * How an emulator takes ids that the caller chooses.
 *
 * @param poolTag the key of a tag of CreateUserPool whose value is the user pool id
 * @param clientNamePrefix what stands before the client id in the name that CreateUserPoolClient is given
 */
public record IdChoice(String poolTag, String clientNamePrefix) {}
