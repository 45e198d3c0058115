package org.hashi.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the processor time of the server's and the database's process trees. */
public final class Machine {
  private static final double TICKS_PER_SECOND = 100;
  private static final int IDLE = 4;
  private static final int WAITING = 5;
  private static final int STOLEN = 8;

  /** Seconds of processor time since the beginning of all things. */
  public record Reading(
      long at, double server, double database, double generator, double busy, double stolen) {}

  private record Process(long parent, double own, double ended) {}

  private final long server;
  private final long database;

  /**
   * @param server process id, 0 for none
   * @param database process id, 0 for none
   */
  public Machine(long server, long database) {
    this.server = server;
    this.database = database;
  }

  public Reading read() {
    Map<Long, Process> all = processes();
    double[] cpu = total();
    return new Reading(
        System.nanoTime(),
        tree(server, all),
        tree(database, all),
        tree(ProcessHandle.current().pid(), Map.of(), all),
        cpu[0],
        cpu[1]);
  }

  /** Resident memory of the server alone, in KiB. */
  public long serverMemory() {
    return memory(server);
  }

  /** Resident memory of a process, in KiB. */
  public static long memory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double tree(long root, Map<Long, Process> all) {
    return tree(root, all, all);
  }

  /** Time of a process with its children; what ended meanwhile is in its parent's account. */
  private static double tree(long root, Map<Long, Process> children, Map<Long, Process> all) {
    if (!all.containsKey(root)) {
      return 0;
    }
    double sum = all.get(root).ended();
    Deque<Long> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      long pid = open.remove();
      sum += all.get(pid).own();
      children.forEach(
          (child, process) -> {
            if (process.parent() == pid) {
              open.add(child);
            }
          });
    }
    return sum;
  }

  private static Map<Long, Process> processes() {
    Map<Long, Process> all = new HashMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path folder : folders) {
        try {
          String line = Files.readString(folder.resolve("stat"));
          String[] field = line.substring(line.lastIndexOf(')') + 2).split(" ");
          all.put(
              Long.parseLong(folder.getFileName().toString()),
              new Process(Long.parseLong(field[1]), ticks(field, 11), ticks(field, 13)));
        } catch (IOException endedMeanwhile) {
          // it counts in its parent's account from now on
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static double ticks(String[] field, int first) {
    return (Long.parseLong(field[first]) + Long.parseLong(field[first + 1])) / TICKS_PER_SECOND;
  }

  /** Busy and stolen seconds of the whole machine. */
  private static double[] total() {
    try {
      String[] field = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
      List<Double> parts = new ArrayList<>();
      for (int i = 1; i <= STOLEN; i++) {
        parts.add(Double.parseDouble(field[i]) / TICKS_PER_SECOND);
      }
      double all = parts.stream().mapToDouble(Double::doubleValue).sum();
      double stolen = parts.get(STOLEN - 1);
      return new double[] {all - parts.get(IDLE - 1) - parts.get(WAITING - 1) - stolen, stolen};
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
