package org.hashi.ground;

/** A PostgreSQL that no other test class writes to. */
public class OwnPostgres extends Postgres {}
