package org.hashi.journey;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import org.hashi.platform.Event;

/** Every kind of event the program can write, found in the program itself. */
final class EventKinds {
  private EventKinds() {}

  static List<Class<?>> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.hashi").stream()
            .filter(one -> one.isAssignableTo(Event.class) && !one.isInterface())
            .<Class<?>>map(one -> one.reflect())
            .toList();
  }

  /** The name an event of this kind has in a frame. */
  static String type(Class<?> kind) {
    try {
      Constructor<?> constructor = kind.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] nothing =
          Arrays.stream(constructor.getParameterTypes()).map(EventKinds::nothing).toArray();
      return ((Event) constructor.newInstance(nothing)).type();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(kind.getName(), e);
    }
  }

  private static Object nothing(Class<?> type) {
    if (!type.isPrimitive()) {
      return null;
    }
    return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
  }
}
