package org.hashi.journey;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.hashi.platform.Event;
import org.hashi.platform.InnerEvent;

/** Every kind of event that reaches a page, found in the program itself. */
final class EventKinds {
  private EventKinds() {}

  static List<Class<?>> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hashi").stream()
            .filter(one -> one.isAssignableTo(Event.class) && !one.isInterface())
            .filter(one -> !one.isAssignableTo(InnerEvent.class))
            .<Class<?>>map(one -> one.reflect())
            .toList();
  }

  /** The name an event of this kind has in a frame. */
  static String type(Class<?> kind) {
    return kind.getAnnotation(JsonTypeName.class).value();
  }
}
