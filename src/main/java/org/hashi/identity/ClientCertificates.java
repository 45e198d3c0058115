package org.hashi.identity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificate a browser came with, where the proxy in front of the nodes asks for one
 * (guideline シ13②). The proxy checks it and tells its subject; a session is good only with a
 * certificate of the person who signed in, so that a stolen cookie and a lent certificate are worth
 * nothing alone.
 */
@ApplicationScoped
class ClientCertificates {
  /** What the proxy tells, whatever the browser may have said: RFC 4514 form of the subject. */
  static final String SUBJECT = "X-Client-Subject";

  /** What certificates are asked for. */
  enum Wanted {
    /** None; what a request says of one is not looked at. */
    OFF,
    /** One whose common name is the name the person signs in with. */
    PERSONAL
  }

  private final Wanted wanted;

  ClientCertificates(@ConfigProperty(name = "hashi.client-certificates") Wanted wanted) {
    this.wanted = wanted;
  }

  /**
   * Fails unless the request came with the certificate of the person of this name, where one is
   * asked for.
   *
   * @param username the name the person signs in with
   */
  void require(RoutingContext request, @Nullable String username) {
    if (wanted == Wanted.PERSONAL
        && !commonName(request.request().getHeader(SUBJECT))
            .filter(name -> name.equalsIgnoreCase(username))
            .isPresent()) {
      throw new IdentityProblem.CertificateOfAnother();
    }
  }

  private static Optional<String> commonName(@Nullable String subject) {
    if (subject == null) {
      return Optional.empty();
    }
    try {
      return new LdapName(subject)
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .map(String::valueOf)
              .findFirst();
    } catch (InvalidNameException notASubject) {
      return Optional.empty();
    }
  }
}
