package org.hashi.message;

import jakarta.validation.constraints.Positive;

/** Up to which number the caller has read. */
record MoveReadPosition(@Positive(message = "正しい番号ではありません。") long upTo) {}
