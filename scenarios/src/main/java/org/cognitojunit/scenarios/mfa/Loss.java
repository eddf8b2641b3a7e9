package org.cognitojunit.scenarios.mfa;

import org.cognitojunit.UserPool;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** The ways in which a user loses an address or number. */
enum Loss {
    ADMIN_DELETE_USER_ATTRIBUTES {
        @Override
        void take(String attribute, UserPool pool, CognitoIdentityProviderClient cognito, String accessToken) {
            cognito.adminDeleteUserAttributes(
                    r -> r.userPoolId(pool.id()).username("alice").userAttributeNames(attribute));
        }
    },
    DELETE_USER_ATTRIBUTES {
        @Override
        void take(String attribute, UserPool pool, CognitoIdentityProviderClient cognito, String accessToken) {
            cognito.deleteUserAttributes(r -> r.accessToken(accessToken).userAttributeNames(attribute));
        }
    },
    ADMIN_UPDATE_USER_ATTRIBUTES {
        @Override
        void take(String attribute, UserPool pool, CognitoIdentityProviderClient cognito, String accessToken) {
            cognito.adminUpdateUserAttributes(
                    r -> r.userPoolId(pool.id()).username("alice").userAttributes(empty(attribute)));
        }
    },
    UPDATE_USER_ATTRIBUTES {
        @Override
        void take(String attribute, UserPool pool, CognitoIdentityProviderClient cognito, String accessToken) {
            cognito.updateUserAttributes(r -> r.accessToken(accessToken).userAttributes(empty(attribute)));
        }
    };

    abstract void take(String attribute, UserPool pool, CognitoIdentityProviderClient cognito, String accessToken);

    private static AttributeType empty(String attribute) {
        return AttributeType.builder().name(attribute).value("").build();
    }
}
