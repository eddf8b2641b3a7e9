package org.cognitojunit.emulator.internal.account;

import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** What Cognito takes for an email address and for a phone number. */
public final class Contact {

    /** What RFC 5322 calls an atom, and letters, marks and numbers of any script. */
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";

    /** A label of a name in the DNS, in ASCII or not. */
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";

    private static final Pattern EMAIL =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    /** E.164: a plus sign and up to fifteen digits. */
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private Contact() {}

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static boolean isPhoneNumber(String text) {
        return PHONE_NUMBER.matcher(text).matches();
    }

    /** Refuses a value that an attribute cannot be delivered to; attributes of other kinds pass. */
    public static void check(String attribute, String value) {
        if (attribute.equals("email") && !isEmail(value)) {
            throw CognitoError.invalidParameter("Invalid email address format.");
        } else if (attribute.equals("phone_number") && !isPhoneNumber(value)) {
            throw CognitoError.invalidParameter("Invalid phone number format.");
        }
    }
}
