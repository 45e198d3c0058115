package org.hashi.bench.yardstick;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hashi.bench.load.Frames;
import org.hashi.bench.load.Target;

/** Rooms by XMPP over WebSocket (RFC 7395, XEP-0045). */
final class XmppTarget implements Target {
  private final Vertx vertx;
  private final int port;
  private final Map<Context, WebSocketClient> clients = new ConcurrentHashMap<>();

  XmppTarget(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
  }

  @Override
  public Future<Member> join(int person, int[] rooms, Inbox inbox) {
    WebSocketConnectOptions options = new WebSocketConnectOptions().addSubProtocol("xmpp");
    options.setHost("127.0.0.1").setPort(port).setURI("/xmpp");
    ClientWebSocket socket = client().webSocket();
    XmppMember member = new XmppMember(socket, person, rooms, inbox);
    socket.frameHandler(Frames.whole(member::received));
    socket.closeHandler(ignored -> member.closed());
    return socket.connect(options).compose(connected -> member.begin());
  }

  private WebSocketClient client() {
    return clients.computeIfAbsent(
        Vertx.currentContext(),
        loop ->
            vertx.createWebSocketClient(
                new WebSocketClientOptions()
                    .setMaxConnections(100_000)
                    .setMaxFrameSize(1 << 22)
                    .setMaxMessageSize(1 << 22)));
  }
}
