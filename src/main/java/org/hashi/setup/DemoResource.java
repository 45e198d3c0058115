package org.hashi.setup;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/demo")
class DemoResource {
  private final Demo demo;

  DemoResource(Demo demo) {
    this.demo = demo;
  }

  /** For anybody: a demo listens on loopback only and guards nothing. */
  @GET
  @Blocking
  public DemoView view() {
    return demo.view();
  }
}
