package org.hashi.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hashi.platform.Opening;
import org.jspecify.annotations.Nullable;

/** Says on the terminal, once people may come in, where to sign in and as whom. */
public final class Announcement implements QuarkusApplication {

  @Override
  public int run(String... arguments) {
    CDI.current()
        .select(Opening.class)
        .get()
        .prepared()
        .thenRun(Announcement::tell)
        .exceptionally(Announcement::giveUp);
    Quarkus.waitForExit();
    return 0;
  }

  private static @Nullable Void giveUp(Throwable failure) {
    Console.complain("Hashi could not be prepared; see the log above. / 準備できませんでした。上のログを見てください。");
    Quarkus.asyncExit(1);
    return null;
  }

  private static void tell() {
    try {
      say();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say() throws IOException {
    Source source = Source.ofThisProcess();
    String address = source.get("hashi.origins", "").split(",", 2)[0];
    Console.say("\nHashi is ready / 橋を使えます: " + address);
    Path data = Path.of(source.get("hashi.data", "data"));
    if (Boolean.parseBoolean(source.get("hashi.demo", "false"))) {
      tellCast(data, address);
    } else if (Files.exists(data.resolve(DataFolder.SECRETS))) {
      tellFirstAdministrator(data);
    }
  }

  private static void tellCast(Path data, String address) throws IOException {
    Console.say("\nSign in as / サインインできる人:");
    for (Cast.Person person : Cast.read().people()) {
      Console.say(
          "  "
              + Columns.pad(person.username(), 12)
              + Columns.pad(person.name(), 14)
              + Columns.pad(person.note(), 30)
              + person.organization());
    }
    DemoSecrets secrets = DemoSecrets.read(data.resolve(DemoSecrets.FILE));
    Console.say("\nPassword of everybody / 全員のパスワード: " + secrets.password());
    Console.say(
        "One-time code / ワンタイムコード: ./hashi code [name]  (%s/api/demo)\n".formatted(address));
  }

  private static void tellFirstAdministrator(Path data) throws IOException {
    Notes notes = Notes.read(data.resolve(DataFolder.SECRETS), DataFolder.SECRETS_HEADING);
    FirstAdministrator first = new FirstAdministrator(notes);
    Optional<String> password = first.untoldPassword();
    if (password.isPresent()) {
      Console.say("\nFirst administrator / 最初の管理者: " + FirstAdministrator.USERNAME);
      Console.say("Temporary password, told only now / 仮パスワード(表示は一度だけ): " + password.get());
      Console.say("A new password and an authenticator app are asked for at the first sign-in.\n");
      first.forgetPassword();
    }
  }
}
