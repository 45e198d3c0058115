package org.hashi.bench.report;

import java.util.List;
import java.util.OptionalDouble;
import org.hashi.bench.run.Results;

/** One figure of the table: where it lies in the lines. */
record Figure(String title, String scenario, String kind, String path, boolean moreIsBetter) {
  static final Figure A_P50 = less("A at 100/s: p50, ms", "A", "rate", "delivery_ms.p50");
  static final Figure A_P99 = less("A at 100/s: p99, ms", "A", "rate", "delivery_ms.p99");
  static final Figure A_CPU =
      less("A at 100/s: CPU-ms per 1,000 deliveries", "A", "rate", "cpu_ms_per_1000");
  static final Figure A_MOST = more("A: most sustained, messages/s", "A", "most", "most");
  static final Figure B_P50 = less("B at 200/s: p50, ms", "B", "rate", "delivery_ms.p50");
  static final Figure B_P99 = less("B at 200/s: p99, ms", "B", "rate", "delivery_ms.p99");
  static final Figure B_CPU =
      less("B at 200/s: CPU-ms per 1,000 deliveries", "B", "rate", "cpu_ms_per_1000");
  static final Figure B_MOST = more("B: most sustained, messages/s", "B", "most", "most");
  static final Figure C_LAST =
      less("C at 1/s: to the last member, p50, ms", "C", "rate", "last_ms.p50");
  static final Figure C_MOST = more("C: most sustained, messages/s", "C", "most", "most");
  static final Figure D_KIB =
      less("D: KiB of memory per idle connection", "D", "idle", "kib_per_connection");
  static final Figure D_HANDSHAKES = more("D: sign-ins/s", "D", "idle", "handshakes_s");
  static final Figure E_WALL = less("E: until the last has caught up, s", "E", "catchup", "wall_s");
  static final Figure E_CPU = less("E: CPU-ms per client", "E", "catchup", "cpu_ms_per_client");
  static final Figure A_BYTES =
      less("A: bytes on disk per message", "A", "around", "bytes_per_message");
  static final Figure B_BYTES =
      less("B: bytes on disk per message, audited", "B", "around", "bytes_per_message");

  static final List<Figure> ALL =
      List.of(
          A_P50,
          A_P99,
          less("A at 100/s: acknowledged, p50, ms", "A", "rate", "ack_ms.p50"),
          A_CPU,
          less("A at 100/s: of it the database", "A", "rate", "database_ms_per_1000"),
          A_MOST,
          more("A: deliveries/s there", "A", "most", "deliveries_s"),
          B_P50,
          B_P99,
          less("B at 200/s: acknowledged, p50, ms", "B", "rate", "ack_ms.p50"),
          B_CPU,
          less("B at 200/s: of it the database", "B", "rate", "database_ms_per_1000"),
          B_MOST,
          more("B: deliveries/s there", "B", "most", "deliveries_s"),
          less("C at 1/s: p50, ms", "C", "rate", "delivery_ms.p50"),
          C_LAST,
          less("C at 1/s: CPU-ms per 1,000 deliveries", "C", "rate", "cpu_ms_per_1000"),
          C_MOST,
          more("C: deliveries/s there", "C", "most", "deliveries_s"),
          D_KIB,
          D_HANDSHAKES,
          less("D: CPU-ms per sign-in", "D", "idle", "cpu_ms_per_handshake"),
          less("S: KiB of memory per slow reader", "S", "slow", "kib_per_reader"),
          E_WALL,
          E_CPU,
          A_BYTES,
          B_BYTES);

  OptionalDouble of(Results results, String subject) {
    return results.median(subject, scenario, kind, path);
  }

  private static Figure less(String title, String scenario, String kind, String path) {
    return new Figure(title, scenario, kind, path, false);
  }

  private static Figure more(String title, String scenario, String kind, String path) {
    return new Figure(title, scenario, kind, path, true);
  }
}
