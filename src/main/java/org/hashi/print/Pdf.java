package org.hashi.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Prints pages as PDF, tagged for screen readers. Takes a while; not for the event loop. */
@ApplicationScoped
public class Pdf {
  /** JIS X 4051's mark for a character the font does not have. */
  public static final String MISSING = "〓";

  private static final String FONT = "/fonts/BIZUDPGothic_400Regular.ttf";

  /** One at a time: a large one takes a good part of the memory there is. */
  private final ReentrantLock alone = new ReentrantLock();

  public Pdf() {
    XRLog.setLoggingEnabled(false); // it may quote what it prints
  }

  /**
   * The document of a page of XHTML with its styles in it.
   *
   * @param page its texts made by {@link #text}
   */
  public byte[] of(String page) {
    alone.lock();
    try {
      return print(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      alone.unlock();
    }
  }

  /** A text as it may stand in a page; what cannot be printed is left out. */
  public static String text(@Nullable String text) {
    return (text == null ? "" : text)
        .replaceAll("\\p{Cntrl}", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{{", "{ {");
  }

  private static byte[] print(String page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(Pdf::font, "BIZ UDPGothic", 400, FontStyle.NORMAL, true);
    builder.useReplacementText(MISSING);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when); // nothing is fetched
    }
    builder.withHtmlContent(page, null);
    builder.withProducer("Hashi");
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT), FONT);
  }
}
