package org.hashi.pastledger;

/**
 * Brings a file in.
 *
 * @param leaveOut whether lines that cannot be counted are left out; else nothing comes in as long
 *     as there is one
 */
public record KeepPast(boolean leaveOut) {}
