package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Which channels are about which patient; asks nobody whether he may know. */
@ApplicationScoped
public class PatientChannels {
  private final PatientChannelStore store = new PatientChannelStore();

  /** A channel about a patient; not found when there is none or it is about nobody. */
  public Uni<PatientChannel> of(Tx tx, UUID channelId) {
    return store.ofChannel(tx, channelId).map(PatientChannels::theOne);
  }

  /** All channels about a patient, the team's first; not found when there is none. */
  public Uni<List<PatientChannel>> ofPatient(Tx tx, UUID patientId) {
    return store.ofPatient(tx, patientId).invoke(PatientChannels::theOne);
  }

  private static PatientChannel theOne(List<PatientChannel> found) {
    return found.stream().findFirst().orElseThrow(NotFound::new);
  }
}
