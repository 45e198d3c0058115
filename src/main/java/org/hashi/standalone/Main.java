package org.hashi.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the engines, then the application; ends them in the opposite order. */
@QuarkusMain
public final class Main {

  private static final int APPLICATION_STOP_SECONDS = 30;

  private final Engines engines = new Engines();
  private final CountDownLatch applicationEnded = new CountDownLatch(1);
  private volatile boolean applicationStarted;

  Main() {}

  public static void main(String... arguments) {
    new Main().run(arguments);
  }

  private void run(String... arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "hashi-stop"));
    try {
      Source source = Source.ofThisProcess();
      if (List.of(arguments).equals(AuditCommand.WORDS)) {
        System.exit(new AuditCommand(source, engines).verify());
      }
      Settings settings = Settings.from(source);
      Console.say("橋 Hashi starts in %s mode".formatted(settings.mode()));
      new Standalone(settings, source, engines).start().forEach(System::setProperty);
    } catch (StartupProblem problem) {
      fail(problem.line());
    } catch (InterruptedException e) {
      fail("The start was interrupted. / 起動が中断されました。");
    }
    applicationStarted = true;
    Quarkus.run(Announcement.class, this::ended, arguments);
  }

  private void ended(int exitCode, @Nullable Throwable failure) {
    applicationEnded.countDown();
    if (failure != null) {
      fail("Hashi did not start: " + rootMessage(failure) + " / アプリケーションを起動できませんでした。");
    }
    System.exit(exitCode);
  }

  /**
   * Quarkus stops the application by a hook of its own at the same time; the engines wait for it.
   */
  private void stop() {
    try {
      if (applicationStarted
          && !applicationEnded.await(APPLICATION_STOP_SECONDS, TimeUnit.SECONDS)) {
        Console.complain("The application took too long to stop. / アプリケーションの停止に時間がかかりすぎました。");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    engines.close();
  }

  private void fail(String line) {
    if (!engines.isClosed()) {
      Console.complain(line);
    }
    System.exit(1);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
