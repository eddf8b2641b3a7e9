package com.example

import org.cognitojunit.CognitoUserPool
import org.cognitojunit.Called
import org.cognitojunit.PoolClient
import org.cognitojunit.PoolGroup
import org.cognitojunit.PoolUser
import org.cognitojunit.TestUser
import org.cognitojunit.UserPool
import org.cognitojunit.assertions.CognitoAssertions.assertThat
import org.cognitojunit.assertions.CognitoAssertions.assertThatRefused
import org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH
import org.cognitojunit.definition.AuthFlow.USER_SRP_AUTH
import org.cognitojunit.emulator.CognitoEmulator
import org.junit.jupiter.api.Nested
import org.junit.jupiter.api.Test
import java.time.Duration.ofDays
import java.time.Duration.ofMinutes

/** By constructor: the pool is a value of the class. */
@CognitoUserPool(
    client = PoolClient(authFlows = [ADMIN_USER_PASSWORD_AUTH, USER_SRP_AUTH], accessTokenValidity = "PT5M"),
    groups = [PoolGroup("admins")],
    users = [
        PoolUser(name = "alice", password = "Correct-Horse-1", groups = ["admins"]),
        PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
    ],
)
class SignInTest(private val pool: UserPool, @Called("alice") private val alice: TestUser) {

    @Test
    fun `alice is an admin`() {
        val tokens = pool.adminSignIn(alice).expectTokens()

        assertThat(tokens).accessToken().isSignedBy(pool).hasGroups("admins").expiresIn(ofMinutes(5))
    }

    @Test
    fun `alice signs in without sending her password`() {
        assertThat(pool.srpSignIn(alice)).isSignedIn()
    }

    @Test
    fun `bob must choose a password`(@Called("bob") bob: TestUser) {
        val tokens = pool.adminSignIn(bob)
            .expectNewPasswordRequired()
            .respond("New-Horse-1")
            .expectTokens()

        assertThat(pool.refresh(tokens)).isSignedIn()
    }

    @Nested
    inner class WithAWrongPassword {

        @Test
        fun `she is refused`() {
            assertThatRefused { pool.adminSignIn(alice.name(), "Wrong-Horse-1") }
                .isWrongPassword()
        }
    }
}

/** By fields: they are filled before each test. */
@CognitoUserPool(users = [PoolUser(name = "alice", password = "Correct-Horse-1")])
class ExpiryTest {

    private lateinit var pool: UserPool
    private lateinit var alice: TestUser

    @Test
    fun `a refresh token expires`(emulator: CognitoEmulator) {
        val tokens = pool.adminSignIn(alice).expectTokens()

        emulator.clock().advance(ofDays(31))

        assertThatRefused { pool.refresh(tokens) }.isNotAuthorized("Refresh Token has expired")
    }

    companion object {

        @JvmStatic
        private lateinit var shared: UserPool
    }

    @Test
    fun `a companion's field is filled too`() {
        assertThat(pool.adminSignIn(alice)).isSignedIn()
        check(shared === pool)
    }
}
