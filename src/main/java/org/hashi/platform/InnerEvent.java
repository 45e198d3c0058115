package org.hashi.platform;

/** An event that is for the nodes: it goes to no page, and the description does not list it. */
public interface InnerEvent extends Event {}
