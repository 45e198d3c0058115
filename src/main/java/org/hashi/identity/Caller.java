package org.hashi.identity;

import java.util.UUID;

/**
 * Who is calling, and nothing about what he may do: rights are read from the database where they
 * are used.
 */
public record Caller(UUID accountId) {}
