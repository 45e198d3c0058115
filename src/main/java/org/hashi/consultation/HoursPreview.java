package org.hashi.consultation;

/**
 * What setting a centre's hours would change.
 *
 * @param contacts how many contacts that are counted would be counted under another code
 */
public record HoursPreview(int contacts) {}
