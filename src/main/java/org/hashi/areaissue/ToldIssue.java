package org.hashi.areaissue;

import java.util.UUID;

/** An issue as a report tells it: what it is called, and how far it has come. */
public record ToldIssue(UUID issueId, String title, IssueState state) {}
