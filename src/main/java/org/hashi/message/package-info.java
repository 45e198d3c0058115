/**
 * Messages: posted, read, counted.
 *
 * <p>Owns {@code message_*}. Promises that a message is answered for after it was committed, once,
 * however often it was sent; and that a touch of a patient's messages is in the audit trail.
 */
@NullMarked
package org.hashi.message;

import org.jspecify.annotations.NullMarked;
