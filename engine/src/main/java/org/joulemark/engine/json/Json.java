package org.joulemark.engine.json;

import org.joulemark.api.QualityCurve;
import org.joulemark.engine.results.QualitySpread;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** joulemark's JSON: enums in lower-case kebab, numbers that are none as null, unknown fields refused. */
public final class Json {

  private Json() {}

  /** The mapper for results and for what crosses into a fork. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .annotationIntrospector(
            new AnnotationIntrospectorPair(new KebabCaseEnums(), new JacksonAnnotationIntrospector()))
        .addMixIn(QualityCurve.Point.class, PointAsPair.class)
        .addMixIn(QualitySpread.class, ListedNullAsNaN.class)
        .addModule(nonFiniteAsNull())
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private static SimpleModule nonFiniteAsNull() {
    var module = new SimpleModule("non-finite-as-null");
    module.addSerializer(double.class, new FiniteOrNull());
    module.addSerializer(Double.class, new FiniteOrNull());
    module.addDeserializer(double.class, new NullAsNaN());
    return module;
  }
}
