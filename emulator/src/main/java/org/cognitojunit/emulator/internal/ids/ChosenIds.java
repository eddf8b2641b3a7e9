package org.cognitojunit.emulator.internal.ids;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * Ids that the caller chooses, for applications that know them beforehand: a tag {@code _custom_id_} of a new pool, as LocalStack
 * has it, and a name {@code _custom_id_=ID} of a new client, where LocalStack has a colon, which no name may have on AWS. AWS
 * chooses all ids itself.
 */
public final class ChosenIds {

    private static final String KEY = "_custom_id_";
    private static final Pattern POOL = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d_[0-9A-Za-z]{1,40}");
    private static final Pattern CLIENT = Pattern.compile("[\\w+]{1,128}");

    private ChosenIds() {}

    /**
     * The id that a pool is to have, by its tags.
     *
     * @throws CognitoError if no pool can have it
     */
    public static Optional<String> ofPool(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(KEY)).map(id -> valid(id, POOL, "a user pool id, like us-east-1_MyPool"));
    }

    /**
     * The id that a client is to have, by its name.
     *
     * @throws CognitoError if no client can have it
     */
    public static Optional<String> ofClient(String name) {
        return name.startsWith(KEY + "=")
                ? Optional.of(valid(name.substring(KEY.length() + 1), CLIENT, "a client id: letters, digits, _ and +"))
                : Optional.empty();
    }

    private static String valid(String id, Pattern pattern, String wanted) {
        if (!pattern.matcher(id).matches()) {
            throw CognitoError.invalidParameter(
                    "The emulator takes " + KEY + " '" + id + "' for no id. Give " + wanted + ".");
        }
        return id;
    }

    /** The refusal of an id that something has already. */
    public static CognitoError taken(String id) {
        return CognitoError.invalidParameter(
                "The emulator has something with the id '" + id + "' already. Choose another " + KEY + ".");
    }
}
