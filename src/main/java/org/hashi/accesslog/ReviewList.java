package org.hashi.accesslog;

import java.util.List;

/** The months of the trail and the reviews that were signed off, newest first. */
public record ReviewList(List<ReviewMonth> months, List<ReviewView> reviews) {}
