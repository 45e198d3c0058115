package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on the patients of {@code channel_channel}. */
final class PatientChannelStore {
  private static final String CHANNELS =
      "select channel_id, kind, patient_id from channel_channel where patient_id is not null";

  Uni<List<PatientChannel>> ofChannel(Tx tx, UUID channelId) {
    return tx.rows(CHANNELS + " and channel_id = $1", channelId).map(PatientChannelStore::channels);
  }

  Uni<List<PatientChannel>> ofPatient(Tx tx, UUID patientId) {
    return tx.rows(CHANNELS + " and patient_id = $1 order by kind <> 'team', channel_id", patientId)
        .map(PatientChannelStore::channels);
  }

  private static List<PatientChannel> channels(RowSet<Row> rows) {
    List<PatientChannel> channels = new ArrayList<>();
    rows.forEach(
        row ->
            channels.add(
                new PatientChannel(
                    row.getUUID(0), ChannelKind.of(row.getString(1)), row.getUUID(2))));
    return channels;
  }
}
