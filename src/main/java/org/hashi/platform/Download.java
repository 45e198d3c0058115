package org.hashi.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file a browser saves.
 *
 * @param name in any letters (RFC 5987)
 */
public record Download(byte[] content, String name) {
  /** Media types. */
  public static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final String PDF = "application/pdf";

  /**
   * @param type its media type
   * @param plainName for browsers that know ASCII only
   */
  public Response answer(String type, String plainName) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plainName, encoded))
        .build();
  }
}
