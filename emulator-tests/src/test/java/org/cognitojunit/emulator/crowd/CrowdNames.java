package org.cognitojunit.emulator.crowd;

import static org.cognitojunit.emulator.user.TestPool.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

/** The few names that a crowd has for users and groups, so that its members are in each other's way. */
enum CrowdNames {

    /** Usernames, and addresses, numbers and preferred usernames as aliases. */
    ALIASES {
        @Override
        void configure(CreateUserPoolRequest.Builder pool) {
            pool.aliasAttributes(
                    AliasAttributeType.EMAIL, AliasAttributeType.PHONE_NUMBER, AliasAttributeType.PREFERRED_USERNAME);
        }

        @Override
        String username(int number) {
            return "user-" + number;
        }

        @Override
        AttributeType[] attributesOfNew(Random random) {
            return attributes(random);
        }

        @Override
        String removable(Random random) {
            return List.of("email", "phone_number", "preferred_username").get(random.nextInt(3));
        }
    },

    /** Addresses in place of usernames. */
    ADDRESSES {
        @Override
        void configure(CreateUserPoolRequest.Builder pool) {
            pool.usernameAttributes(UsernameAttributeType.EMAIL).aliasAttributes(List.of());
        }

        @Override
        String username(int number) {
            return address(number);
        }

        @Override
        AttributeType[] attributesOfNew(Random random) {
            return new AttributeType[] {attribute("name", fullName(random))};
        }

        @Override
        String removable(Random random) {
            return "phone_number";
        }
    };

    static final int NAMES = 60;

    abstract void configure(CreateUserPoolRequest.Builder pool);

    /** What a user is called as she is created, and when she signs in. */
    abstract String username(int number);

    String username(Random random) {
        return anyCase(username(random.nextInt(NAMES)), random);
    }

    /** Attributes that a user can be created with, whatever her name. */
    abstract AttributeType[] attributesOfNew(Random random);

    /** An attribute that users can do without. */
    abstract String removable(Random random);

    String group(Random random) {
        return "group-" + random.nextInt(5);
    }

    AttributeType[] attributes(Random random) {
        List<AttributeType> attributes = new ArrayList<>();
        if (random.nextBoolean()) {
            attributes.add(attribute("email", anyCase(address(random.nextInt(NAMES)), random)));
            attributes.add(attribute("email_verified", Boolean.toString(random.nextInt(4) > 0)));
        }
        if (random.nextBoolean()) {
            attributes.add(attribute("phone_number", number(random.nextInt(NAMES))));
            attributes.add(attribute("phone_number_verified", Boolean.toString(random.nextInt(4) > 0)));
        }
        if (this == ALIASES && random.nextInt(3) == 0) {
            attributes.add(attribute("preferred_username", preferred(random.nextInt(NAMES))));
        }
        attributes.add(attribute("name", fullName(random)));
        return attributes.toArray(AttributeType[]::new);
    }

    private static String address(int number) {
        return "m" + number + "@example.com";
    }

    private static String number(int number) {
        return "+1555000" + (1000 + number);
    }

    private static String preferred(int number) {
        return "star-" + number;
    }

    private static String fullName(Random random) {
        return "Name " + random.nextInt(NAMES);
    }

    private static String anyCase(String text, Random random) {
        return random.nextInt(4) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Every address there may be, in lower case. */
    static List<String> addresses() {
        return IntStream.range(0, NAMES).mapToObj(CrowdNames::address).toList();
    }

    static List<String> preferred() {
        return IntStream.range(0, NAMES).mapToObj(CrowdNames::preferred).toList();
    }

    static List<String> numbers() {
        return IntStream.range(0, NAMES).mapToObj(CrowdNames::number).toList();
    }
}
