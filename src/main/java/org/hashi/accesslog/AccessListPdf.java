package org.hashi.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import org.hashi.codelist.CodeLists;
import org.hashi.print.Pdf;

/** Prints an access list. Takes a while; not for the event loop. */
@ApplicationScoped
class AccessListPdf {
  private final AccessListHtml html;
  private final Pdf pdf;

  AccessListPdf(CodeLists lists, Pdf pdf) {
    this.html = new AccessListHtml(lists);
    this.pdf = pdf;
  }

  byte[] of(Disclosure disclosure) {
    return pdf.of(html.of(disclosure));
  }
}
