package org.hashi.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Which record a name in the description stands for, and by which word it is told in JSON. */
final class DescribedNames {
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final DotName TYPE_INFO = DotName.createSimple(JsonTypeInfo.class);
  private static final DotName TYPE_NAME = DotName.createSimple(JsonTypeName.class);

  private final IndexView index;

  DescribedNames(IndexView index) {
    this.index = index;
  }

  /** A field that is the same word in every JSON of a record. */
  record Word(String field, String word) {}

  /** Empty for what is no record, such as a list of words. */
  Optional<ClassInfo> recordOf(String name, Schema schema) {
    Set<String> fields =
        schema.getProperties() == null ? Set.of() : schema.getProperties().keySet();
    List<ClassInfo> records =
        records(index.getKnownClasses())
            .filter(one -> name(one).equals(name))
            .filter(one -> components(one).containsAll(fields))
            .toList();
    if (records.size() > 1 || (records.isEmpty() && !fields.isEmpty())) {
      throw new IllegalStateException(
          name + " is not the name of one record: give it one by @Schema, not one of " + records);
    }
    return records.stream().findFirst();
  }

  /** The names of all families' events, in order. */
  List<String> events() {
    return index.getKnownDirectSubinterfaces(DotName.createSimple(Event.class)).stream()
        .map(family -> index.getKnownDirectImplementations(family.name()))
        .flatMap(this::records)
        .map(DescribedNames::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** The index of a build may hold a class twice. */
  private Stream<ClassInfo> records(Collection<ClassInfo> classes) {
    return classes.stream()
        .filter(ClassInfo::isRecord)
        .map(ClassInfo::name)
        .distinct()
        .map(index::getClassByName);
  }

  /** Fails the build when pages would not learn of an event. */
  void requireAllEvents(Collection<String> described) {
    for (String event : events()) {
      if (!described.contains(event)) {
        throw new IllegalStateException(event + " is missing in the @Schema of its family");
      }
    }
  }

  Optional<Word> word(ClassInfo record) {
    return tellingField(record).map(field -> new Word(field, typeName(record)));
  }

  private Optional<String> tellingField(ClassInfo type) {
    AnnotationInstance info = type.declaredAnnotation(TYPE_INFO);
    return info != null
        ? Optional.of(info.value("property").asString())
        : type.interfaceNames().stream()
            .flatMap(name -> Optional.ofNullable(index.getClassByName(name)).stream())
            .flatMap(family -> tellingField(family).stream())
            .findFirst();
  }

  private static String typeName(ClassInfo record) {
    AnnotationInstance name = record.declaredAnnotation(TYPE_NAME);
    if (name == null) {
      throw new IllegalStateException(record + " needs a @JsonTypeName");
    }
    return name.value().asString();
  }

  private static String name(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null ? type.simpleName() : name.asString();
  }

  private static List<String> components(ClassInfo record) {
    return record.recordComponents().stream().map(RecordComponentInfo::name).toList();
  }
}
