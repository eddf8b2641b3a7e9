package org.cognitojunit.emulator.internal.user;

/**
 * A user in a listing.
 *
 * @param position where the listing stands that has shown the user
 */
public record ListedUser(String position, User user) {}
