package org.hashi.directory;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A card: who can be asked about what. Every text may be empty.
 *
 * @param area where it works
 * @param hours when it can be reached
 * @param contact by what: a telephone number, a web page
 * @param strengths what it is good at
 * @param askAbout what others may ask about
 * @param version counts how often it was written
 */
@Schema(name = "DirectoryCard")
public record Card(
    String area,
    String hours,
    String contact,
    String strengths,
    String askAbout,
    int version,
    Instant writtenAt) {}
