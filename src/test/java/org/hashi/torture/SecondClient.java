package org.hashi.torture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hashi.history.Seen;
import org.hashi.journey.Json;
import org.hashi.journey.Node;

/**
 * CLIENT: a program that was written from PROTOCOL.md alone ({@code docs/second-client.mjs}) writes
 * and reads among the others while a node is killed, and is judged like them.
 */
record SecondClient(int posts) implements Fault {
  private static final Path NODE = Path.of("frontend", "node_modules", "node", "bin", "node");
  private static final Path PROGRAM = Path.of("docs", "second-client.mjs");
  private static final int PER_SECOND = 20;

  /** Apart from the numbers of everybody else's requests. */
  private static final long ITS_REQUESTS = 1_000_000_000L;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String id() {
    return "CLIENT";
  }

  @Override
  public void strike(Scene scene) throws Exception {
    Path folder = Files.createTempDirectory("hashi-second-client");
    Path seen = folder.resolve("seen.jsonl");
    Process client = start(scene, folder, seen);
    try {
      scene.await("the second client is greeted", () -> saw(seen, "connected"));
      scene.meanwhile(500 * posts / PER_SECOND);
      killANode(scene);
      scene.meanwhile(1_000 * posts / PER_SECOND);
      scene.stopWriting();
      client.getOutputStream().write("stand\n".getBytes(StandardCharsets.UTF_8));
      client.getOutputStream().flush();
      if (!client.waitFor(90, TimeUnit.SECONDS) || client.exitValue() != 0) {
        throw new IllegalStateException("the second client did not end well, see " + folder);
      }
    } finally {
      client.destroyForcibly();
    }
    Files.readAllLines(seen).forEach(line -> scene.chronicle.note(at -> itsOwn(line)));
  }

  private static void killANode(Scene scene) {
    Node node = scene.anyNode();
    long from = scene.chronicle.now();
    node.kill();
    node.start();
    scene.chronicle.disturbed(from, "CLIENT", node.name(), true);
  }

  private Process start(Scene scene, Path folder, Path seen) throws IOException {
    Person person = Person.anew(scene.peer.people().getFirst().username());
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        Json.object()
            .put("base", "http://" + scene.cluster.line().address())
            .put("origin", scene.cluster.line().origin())
            .put("cookie", person.session().cookieHeader())
            .put("name", "stranger")
            .put("accountId", person.accountId().toString())
            .put("session", person.sessionName())
            .put("threadId", scene.peer.thread().toString())
            .put("channelId", scene.peer.channel().toString())
            .put("posts", posts)
            .put("perSecond", PER_SECOND)
            .put("out", seen.toString())
            .toString());
    return new ProcessBuilder(NODE.toString(), PROGRAM.toString(), config.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.log").toFile())
        .start();
  }

  private static boolean saw(Path seen, String what) {
    try (Stream<String> lines = Files.exists(seen) ? Files.lines(seen) : Stream.empty()) {
      return lines.anyMatch(line -> line.contains("\"" + what + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Seen itsOwn(String line) {
    try {
      return switch (JSON.readValue(line, Seen.class)) {
        case Seen.Asked one ->
            new Seen.Asked(one.at(), one.id() + ITS_REQUESTS, one.by(), one.deed());
        case Seen.Answered one ->
            new Seen.Answered(one.at(), one.id() + ITS_REQUESTS, one.outcome(), one.seq());
        case Seen other -> other;
      };
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
