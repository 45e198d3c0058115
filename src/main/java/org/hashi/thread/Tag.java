package org.hashi.thread;

/**
 * A code on one axis.
 *
 * @param primary whether it is the one that counts where only one may
 */
public record Tag(String dimension, String code, boolean primary) {}
