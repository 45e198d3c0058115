package org.hashi.statistics;

import org.hashi.platform.Text;

/**
 * The wish to draw maps after this file.
 *
 * @param credit whose data they are, as it is printed below every map
 * @param topology the text of a TopoJSON file
 */
record LoadMap(
    @Text(max = 200, oneLine = true, message = "出典（データの作成者など）を入力してください。") String credit,
    @Text(max = MOST, message = "TopoJSON のファイルを選んでください。") String topology) {
  /** In characters; a whole request may have two megabytes. */
  static final int MOST = 1_500_000;

  @Override
  public String toString() {
    return "LoadMap[]";
  }
}
