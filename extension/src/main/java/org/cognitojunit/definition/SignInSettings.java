package org.cognitojunit.definition;

import java.util.List;

/**
 * By what names and with what proofs users sign in.
 *
 * @param firstFactors what choice-based sign-in may begin with, PASSWORD among them; empty for Cognito's, which is PASSWORD
 * @param aliasAttributes what users sign in with besides their username: email, phone_number, preferred_username
 * @param usernameAttributes what users sign in with in place of a username: email, phone_number
 * @param usernameCaseSensitive whether {@code Alice} and {@code alice} are two users
 */
public record SignInSettings(
        List<FirstFactor> firstFactors,
        List<String> aliasAttributes,
        List<String> usernameAttributes,
        boolean usernameCaseSensitive) {

    public SignInSettings {
        firstFactors = List.copyOf(firstFactors);
        aliasAttributes = List.copyOf(aliasAttributes);
        usernameAttributes = List.copyOf(usernameAttributes);
        if (!firstFactors.isEmpty() && !firstFactors.contains(FirstFactor.PASSWORD)) {
            throw new IllegalArgumentException(
                    "firstFactors are " + firstFactors + ". Cognito wants PASSWORD among them: add it.");
        }
        Checks.oneOf("aliasAttributes", aliasAttributes, List.of("email", "phone_number", "preferred_username"));
        Checks.oneOf("usernameAttributes", usernameAttributes, List.of("email", "phone_number"));
        if (!aliasAttributes.isEmpty() && !usernameAttributes.isEmpty()) {
            throw new IllegalArgumentException("Both aliasAttributes and usernameAttributes are given. A pool takes one"
                    + " of the two: aliases go beside the username, username attributes in its place.");
        }
    }
}
