package org.hashi.accesslog;

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
import org.hashi.codelist.CodeLists;

/** Prints an access list: A4, tagged for screen readers. Takes a while; not for the event loop. */
@ApplicationScoped
class AccessListPdf {
  /** JIS X 4051's mark for a character the font does not have. */
  private static final String MISSING = "〓";

  private static final String FONT = "/fonts/BIZUDPGothic_400Regular.ttf";

  private final AccessListHtml html;

  /** One at a time: a large one takes a good part of the memory there is. */
  private final ReentrantLock alone = new ReentrantLock();

  AccessListPdf(CodeLists lists) {
    this.html = new AccessListHtml(lists);
    XRLog.setLoggingEnabled(false); // it may quote what it prints
  }

  byte[] of(Disclosure disclosure) {
    alone.lock();
    try {
      return print(html.of(disclosure));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      alone.unlock();
    }
  }

  private static byte[] print(String page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(AccessListPdf::font, "BIZ UDPGothic", 400, FontStyle.NORMAL, true);
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
    return Objects.requireNonNull(AccessListPdf.class.getResourceAsStream(FONT), FONT);
  }
}
