package org.hashi.seat;

import org.hashi.platform.Text;

/** A seat to be opened. */
record OpenSeat(@Text(max = 60, oneLine = true, message = "名前を入力してください（60文字まで）。") String name) {}
