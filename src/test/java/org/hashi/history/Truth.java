package org.hashi.history;

import java.util.List;
import java.util.UUID;

/** What the database says when all is quiet. */
public record Truth(
    List<Channel> channels,
    List<Event> events,
    List<Message> messages,
    List<Membership> memberships,
    List<Position> positions,
    List<Chain> chains) {

  /**
   * A channel.
   *
   * @param from where it stood when the run began: what came before is not looked at
   */
  public record Channel(UUID id, boolean patient, long from, long last) {}

  /**
   * An event of a channel or of an account's own stream.
   *
   * @param at when its transaction began, in microseconds since the epoch
   * @param committed when it was committed, or 0 where the database does not remember
   * @param content a print of its JSON
   * @param subject the message or the thread it is about, if any
   * @param actor who read, if anybody
   * @param upTo how far he read
   */
  public record Event(
      UUID stream,
      long seq,
      long at,
      long committed,
      String type,
      long content,
      UUID subject,
      UUID actor,
      long upTo) {}

  /** A stored message. */
  public record Message(UUID id, UUID channel, UUID thread, long seq, UUID author, UUID clientId) {}

  /**
   * A time as a member.
   *
   * @param left the number of the event that ended it, or 0 while it lasts
   */
  public record Membership(UUID channel, UUID account, long joined, long left) {
    boolean covers(long seq) {
      return joined <= seq && (left == 0 || seq < left);
    }
  }

  /** How far somebody has read. */
  public record Position(UUID thread, UUID account, long upTo) {}

  /**
   * A chain of the audit from where the run began.
   *
   * @param before the number and the hash (hexadecimal) of the entry before the first
   * @param headNo the last number, as the chain's head says
   */
  public record Chain(
      UUID id, long beforeNo, String before, long headNo, String head, List<Entry> entries) {}

  /** An entry of a chain; {@code at} in milliseconds, as it is hashed. */
  public record Entry(long no, long at, UUID actor, String action, UUID subject, String hash) {}
}
