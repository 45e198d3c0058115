package org.hashi.organization;

import java.util.List;
import java.util.UUID;

/**
 * The caller himself.
 *
 * @param demo whether this server shows fictional people only
 * @param setup whether he is the one who has to finish the first run
 * @param waiting affiliations that give no rights yet, because nobody has confirmed who he is
 */
public record Me(
    UUID accountId,
    String name,
    boolean administrator,
    boolean demo,
    boolean setup,
    List<Standing> affiliations,
    List<Standing> waiting) {}
