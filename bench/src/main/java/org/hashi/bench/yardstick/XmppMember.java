package org.hashi.bench.yardstick;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashi.bench.load.Target;
import org.hashi.bench.load.Text;

/**
 * One XMPP client, just enough of it: signs in by password, enters rooms, writes, asks the archive.
 * What a room sends back to its author is the acknowledgement, as clients of XEP-0045 take it.
 */
final class XmppMember implements Target.Member {
  private static final String OPEN =
      "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>";
  private static final Pattern ID = Pattern.compile("<iq[^>]* id=['\"]([^'\"]+)['\"]");
  private static final int MESSAGE = 'm';

  private enum State {
    GREETING,
    SIGNING_IN,
    BINDING,
    ENTERING,
    PRESENT
  }

  private final WebSocket socket;
  private final int person;
  private final int[] rooms;
  private final Target.Inbox inbox;
  private final Promise<Target.Member> present = Promise.promise();
  private final Map<Integer, Promise<Void>> posts = new HashMap<>();
  private final Map<String, Promise<Integer>> asked = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();
  private State state = State.GREETING;
  private int entered;
  private boolean leaving;

  XmppMember(WebSocket socket, int person, int[] rooms, Target.Inbox inbox) {
    this.socket = socket;
    this.person = person;
    this.rooms = rooms;
    this.inbox = inbox;
  }

  Future<Target.Member> begin() {
    socket.writeTextMessage(OPEN);
    return present.future();
  }

  void received(Buffer frame) {
    if (state != State.PRESENT) {
      come(frame.toString(StandardCharsets.UTF_8));
    } else if (frame.length() > 1 && frame.getByte(1) == MESSAGE && asked.isEmpty()) {
      inbox.received(frame);
      Text.numbers(frame, this::reflected);
    } else {
      archived(frame, frame.toString(StandardCharsets.UTF_8));
    }
  }

  private void reflected(int number) {
    Promise<Void> post = posts.remove(number);
    if (post != null) {
      post.complete();
    }
  }

  private void come(String stanza) {
    if (stanza.startsWith("<failure") || stanza.contains("error")) {
      present.tryFail(state + ": " + stanza);
      return;
    }
    switch (state) {
      case GREETING -> {
        if (stanza.contains("mechanisms")) {
          state = State.SIGNING_IN;
          byte[] plain = ("\0u" + person + "\0p").getBytes(StandardCharsets.UTF_8);
          socket.writeTextMessage(
              "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                  + Base64.getEncoder().encodeToString(plain)
                  + "</auth>");
        }
      }
      case SIGNING_IN -> {
        if (stanza.startsWith("<success")) {
          socket.writeTextMessage(OPEN);
        } else if (stanza.contains("urn:ietf:params:xml:ns:xmpp-bind")) {
          state = State.BINDING;
          socket.writeTextMessage(
              "<iq xmlns='jabber:client' type='set' id='bind'>"
                  + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
        }
      }
      case BINDING -> {
        if (stanza.startsWith("<iq")) {
          enter();
        }
      }
      case ENTERING -> {
        if (stanza.startsWith("<presence") && stanza.contains("110") && ++entered == rooms.length) {
          isPresent();
        }
      }
      case PRESENT -> {}
    }
  }

  private void enter() {
    state = State.ENTERING;
    if (rooms.length == 0) {
      socket.writeTextMessage("<presence xmlns='jabber:client'/>");
      isPresent();
    }
    for (int room : rooms) {
      socket.writeTextMessage(
          "<presence xmlns='jabber:client' to='r%d@rooms.localhost/u%d'>".formatted(room, person)
              + "<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>"
              + "</presence>");
    }
  }

  private void isPresent() {
    state = State.PRESENT;
    present.complete(this);
  }

  /** Messages out of the archive name the query, and its end comes as an answer of its own. */
  private void archived(Buffer frame, String stanza) {
    if (stanza.startsWith("<message")) {
      asked.keySet().stream()
          .filter(query -> stanza.contains("queryid='" + query + "'"))
          .findFirst()
          .ifPresentOrElse(
              query -> found.merge(query, Text.count(frame), Integer::sum),
              () -> inbox.received(frame));
      return;
    }
    Matcher id = ID.matcher(stanza);
    if (id.find() && asked.containsKey(id.group(1))) {
      String query = id.group(1);
      asked.remove(query).complete(found.getOrDefault(query, 0));
      found.remove(query);
    }
  }

  void closed() {
    present.tryFail("the socket was closed");
    if (!leaving) {
      inbox.lost();
    }
  }

  @Override
  public Future<Void> post(int room, String text) {
    Promise<Void> kept = Promise.promise();
    posts.put(Integer.valueOf(text.substring(2, text.indexOf('@', 2))), kept);
    socket.writeTextMessage(
        "<message xmlns='jabber:client' type='groupchat' to='r"
            + room
            + "@rooms.localhost'><body>"
            + text
            + "</body></message>");
    return kept.future();
  }

  @Override
  public Future<Integer> recent(int room, int limit) {
    String query = "q" + room;
    Promise<Integer> all = Promise.promise();
    asked.put(query, all);
    socket.writeTextMessage(
        "<iq xmlns='jabber:client' type='set' id='%1$s' to='r%2$d@rooms.localhost'>"
                .formatted(query, room)
            + "<query xmlns='urn:xmpp:mam:2' queryid='%s'>".formatted(query)
            + "<set xmlns='http://jabber.org/protocol/rsm'><max>%d</max><before/></set>"
                .formatted(limit)
            + "</query></iq>");
    return all.future();
  }

  @Override
  public void stopReading() {
    socket.pause();
  }

  @Override
  public Future<Void> leave() {
    leaving = true;
    return socket.close();
  }
}
