package org.hashi.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the records say about their JSON and the generator does not hear: which fields may be
 * missing, which may be null, the word by which a frame or an event is told, and which events there
 * are.
 */
final class DescribedRecords {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName RAW = DotName.createSimple(JsonRawValue.class);

  private final DescribedNames names;
  private final Components components;
  private final Set<String> commands;

  /**
   * @param commands what is sent to the server; there missing and null are the same
   */
  DescribedRecords(IndexView index, Components components, Set<String> commands) {
    this.names = new DescribedNames(index);
    this.components = components;
    this.commands = commands;
  }

  void correct() {
    Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
    schemas.values().forEach(this::dropWhatIsNeverTold);
    schemas.forEach(
        (name, schema) ->
            names.recordOf(name, schema).ifPresent(record -> correct(name, schema, record)));
    names.requireAllEvents(schemas.keySet());
  }

  /** What only our own files say; its words are nobody else's. */
  private void dropWhatIsNeverTold(Schema schema) {
    properties(schema)
        .forEach(
            (name, property) -> {
              if (Boolean.TRUE.equals(property.getWriteOnly())) {
                schema.removeProperty(name);
                components.removeSchema(Description.name(property));
              }
            });
  }

  private void correct(String name, Schema schema, ClassInfo record) {
    schema.setRequired(null);
    properties(schema)
        .forEach(
            (field, property) -> correct(name, schema, property, record.recordComponent(field)));
    names.word(record).ifPresent(word -> tell(schema, word));
  }

  private static void tell(Schema schema, DescribedNames.Word word) {
    Schema told = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    schema.addProperty(word.field(), told.constValue(word.word())).addRequired(word.field());
  }

  private void correct(String name, Schema schema, Schema property, RecordComponentInfo component) {
    if (component.field().hasAnnotation(RAW)) {
      schema.addProperty(component.name(), anyEvent());
    }
    if (!component.type().hasAnnotation(NULLABLE)) {
      if (!isLeftOutWhenEmpty(component)) {
        schema.addRequired(component.name());
      }
    } else if (!commands.contains(name) && !isLeftOutWhenNull(component)) {
      schema.addRequired(component.name());
      schema.addProperty(component.name(), orNull(property));
    }
  }

  /** The log hands on JSON as it lies there, and events are all that lies there. */
  private Schema anyEvent() {
    Schema any = OASFactory.createSchema();
    names.events().forEach(name -> any.addOneOf(OASFactory.createSchema().ref(name)));
    return any;
  }

  private static Schema orNull(Schema property) {
    return property.getRef() == null
        ? property.addType(Schema.SchemaType.NULL)
        : OASFactory.createSchema()
            .addAnyOf(property)
            .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
  }

  private static boolean isLeftOutWhenNull(RecordComponentInfo component) {
    return List.of("NON_NULL", "NON_EMPTY").contains(included(component));
  }

  private static boolean isLeftOutWhenEmpty(RecordComponentInfo component) {
    return included(component).equals("NON_EMPTY")
        && component.type().kind() == Type.Kind.PARAMETERIZED_TYPE;
  }

  private static String included(RecordComponentInfo component) {
    AnnotationInstance include = component.declaringClass().declaredAnnotation(INCLUDE);
    return include == null ? "ALWAYS" : include.value().asEnum();
  }

  private static Map<String, Schema> properties(Schema schema) {
    return schema.getProperties() == null ? Map.of() : new LinkedHashMap<>(schema.getProperties());
  }
}
