package app.gravl.k8s.manifest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The fields that the models of fabric8 and Strimzi did not know: they keep them as {@code
 * additionalProperties}, at every depth.
 */
final class UnknownFields {

  private static final List<String> MODELS = List.of("io.fabric8.", "io.strimzi.");

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  /** Their paths. */
  static List<String> of(Object model) {
    UnknownFields fields = new UnknownFields();
    fields.look(model, "");
    return List.copyOf(fields.found);
  }

  private void look(Object value, String path) {
    if (value instanceof Collection<?> items) {
      int place = 0;
      for (Object item : items) {
        look(item, path + "[" + place++ + "]");
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> look(item, path + "." + key));
    } else if (value != null && isModel(value.getClass())) {
      for (Method getter : value.getClass().getMethods()) {
        if (isGetter(getter)) {
          lookAt(value, getter, path);
        }
      }
    } else if (value instanceof Record record) {
      for (var component : record.getClass().getRecordComponents()) {
        look(got(record, component.getAccessor()), path + "." + component.getName());
      }
    }
  }

  private void lookAt(Object value, Method getter, String path) {
    Object got = got(value, getter);
    if (getter.getName().equals("getAdditionalProperties")) {
      if (got instanceof Map<?, ?> unknown) {
        unknown.keySet().forEach(field -> found.add((path + "." + field).substring(1)));
      }
    } else {
      String name = getter.getName().substring(3);
      look(got, path + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
  }

  private static boolean isModel(Class<?> type) {
    return !type.isEnum() && MODELS.stream().anyMatch(type.getName()::startsWith);
  }

  private static boolean isGetter(Method method) {
    return method.getName().matches("get[A-Z].*")
        && method.getParameterCount() == 0
        && !method.getDeclaringClass().equals(Object.class)
        && !method.getReturnType().isPrimitive();
  }

  private static Object got(Object value, Method getter) {
    try {
      getter.setAccessible(true);
      return getter.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(getter.toString(), e);
    }
  }
}
