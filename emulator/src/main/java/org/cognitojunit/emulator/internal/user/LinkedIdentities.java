package org.cognitojunit.emulator.internal.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Json;

/** The identities at other providers that sign in as one user, in the order in which they were linked. Immutable. */
public record LinkedIdentities(List<LinkedIdentity> list) {

    public static final LinkedIdentities NONE = new LinkedIdentities(List.of());

    /** The attribute of a user that tells of them, which is in no schema. */
    public static final String ATTRIBUTE = "identities";

    public LinkedIdentities {
        list = List.copyOf(list);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public boolean contains(LinkedIdentity identity) {
        return list.stream().anyMatch(identity::isSameAs);
    }

    public LinkedIdentities with(LinkedIdentity identity) {
        return new LinkedIdentities(
                Stream.concat(list.stream(), Stream.of(identity)).toList());
    }

    /** Without the identity that a provider knows by an attribute. */
    public LinkedIdentities without(String providerName, String attribute, String value) {
        return new LinkedIdentities(list.stream()
                .filter(identity -> !identity.is(providerName, attribute, value))
                .toList());
    }

    /** The value of the attribute: JSON in a string. */
    public String attributeValue() {
        return Json.array(list.stream()
                .map(identity -> {
                    Map<String, Object> tree = common(identity);
                    tree.put("primary", false);
                    tree.put("dateCreated", identity.linked().toEpochMilli());
                    return tree;
                })
                .toList());
    }

    /** The claim in an ID token: objects, in which everything is a string. */
    public List<Map<String, Object>> claim() {
        return list.stream()
                .map(identity -> {
                    Map<String, Object> tree = common(identity);
                    tree.put("primary", "false");
                    tree.put("dateCreated", Long.toString(identity.linked().toEpochMilli()));
                    return tree;
                })
                .toList();
    }

    private static Map<String, Object> common(LinkedIdentity identity) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("userId", identity.value());
        tree.put("providerName", identity.providerName());
        tree.put("providerType", identity.providerType());
        tree.put("issuer", null);
        return tree;
    }
}
