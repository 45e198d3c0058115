package org.hashi.organization;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.hashi.organization.NetworkReading.Refused;
import org.hashi.organization.NetworkReading.RowError;

/**
 * Reads a network file (docs/network-format.md): the whole network, or the list of all its errors.
 */
public final class NetworkFile {

  public static final int MAX_BYTES = 1024 * 1024;
  public static final String FORMAT = "hashi-network/1";

  private NetworkFile() {}

  public static NetworkReading read(byte[] file) {
    if (file.length > MAX_BYTES) {
      return refused(1, "ファイルが大きすぎます（上限 1 MB）。");
    }
    try {
      return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return refused(1, "文字コードを UTF-8 にして保存し直してください。");
    }
  }

  private static NetworkReading read(String text) {
    try {
      return new NetworkRows(LocatedYaml.parse(withoutByteOrderMark(text))).read();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      return refused(line, "YAML として読めません。字下げ、かぎ括弧、同じ項目の重複を確かめてください。");
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Refused refused(int line, String message) {
    return new Refused(List.of(new RowError(line, "", message)));
  }
}
