package org.hashi.standalone;

import java.nio.file.Path;

/** A reason not to start, told in one line: English first, Japanese beside it. */
public abstract sealed class StartupProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String line;

  private StartupProblem(String english, String japanese) {
    super(english);
    line = english + " / " + japanese;
  }

  String line() {
    return line;
  }

  static final class BadSetting extends StartupProblem {
    private static final long serialVersionUID = 1L;

    BadSetting(String english, String japanese) {
      super(english, japanese);
    }
  }

  static final class PortBusy extends StartupProblem {
    private static final long serialVersionUID = 1L;

    PortBusy(String use, String address, int port, String setting) {
      super(
          "Port %d on %s, wanted for %s, is in use by another program; stop it or choose another port with %s."
              .formatted(port, address, use, setting),
          "%s用のポート %d は使用中です。使用中のプログラムを止めるか、%s で別のポートを指定してください。".formatted(use, port, setting));
    }
  }

  static final class FolderInUse extends StartupProblem {
    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder, String pid) {
      super(
          "Another Hashi (pid %s) is already running on the data folder %s.".formatted(pid, folder),
          "データフォルダー %s は別の Hashi(プロセス %s)が使用中です。".formatted(folder, pid));
    }
  }

  static final class OtherVersion extends StartupProblem {
    private static final long serialVersionUID = 1L;

    OtherVersion(Path folder, String what, String found, String wanted) {
      super(
          "The data folder %s was made with %s %s, this program has %s; use the matching version or another folder (hashi.data)."
              .formatted(folder, what, found, wanted),
          "データフォルダー %s は %s %s で作られています(このプログラムは %s)。対応する版か別のフォルダーを使ってください。"
              .formatted(folder, what, found, wanted));
    }
  }

  static final class DiskFull extends StartupProblem {
    private static final long serialVersionUID = 1L;

    DiskFull(Path folder, String state) {
      super(
          "The disk that holds %s is full: %s.".formatted(folder, state),
          "%s のあるディスクの空き容量が足りません。".formatted(folder));
    }
  }

  static final class NotWritable extends StartupProblem {
    private static final long serialVersionUID = 1L;

    NotWritable(Path path) {
      super(
          "The data folder cannot be written: %s.".formatted(path),
          "データフォルダーに書き込めません: %s".formatted(path));
    }
  }

  static final class MissingPart extends StartupProblem {
    private static final long serialVersionUID = 1L;

    MissingPart(String english, String japanese) {
      super(english, japanese);
    }
  }

  static final class EngineFailed extends StartupProblem {
    private static final long serialVersionUID = 1L;

    EngineFailed(String engine, String reason, Path log) {
      super(
          "%s did not start: %s (log: %s).".formatted(engine, reason, log),
          "%s を起動できませんでした。詳しくは %s を見てください。".formatted(engine, log));
    }
  }
}
