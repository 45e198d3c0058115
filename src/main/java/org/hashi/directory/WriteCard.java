package org.hashi.directory;

import org.hashi.platform.Text;

/**
 * A card as it is from now on.
 *
 * @param version the one that was read, 0 for a first one: nobody's words are overwritten unseen
 */
record WriteCard(
    int version,
    @Text(max = 200, mayBeBlank = true) String area,
    @Text(max = 200, mayBeBlank = true) String hours,
    @Text(max = 200, mayBeBlank = true) String contact,
    @Text(max = 500, mayBeBlank = true) String strengths,
    @Text(max = 500, mayBeBlank = true) String askAbout) {
  static WriteCard contact(String contact) {
    return new WriteCard(0, "", "", contact, "", "");
  }
}
