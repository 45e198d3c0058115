package org.hashi.people;

import java.util.List;

/** Invitations, the newest first; older ones than a page holds are left out. */
public record InvitationList(List<InvitationView> invitations) {}
