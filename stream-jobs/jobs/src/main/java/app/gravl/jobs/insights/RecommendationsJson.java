package app.gravl.jobs.insights;

import app.gravl.model.Pick;
import app.gravl.model.Pick.PickedMuscle;
import app.gravl.model.Reason;
import app.gravl.model.Rest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Picks and rest in the very JSON that the API serves, so that serving is copying. Members come in
 * the order in which jsonb keeps them (the shorter name first, then by bytes), with the blanks that
 * it writes: so what is stored is, but for exponents, the very text that is made, and comparing the
 * two costs nothing.
 */
final class RecommendationsJson {

  /** The contract's form of an instant: UTC with exactly three digits of milliseconds. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Names are ASCII. */
  private static final Comparator<String> JSONB_ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private RecommendationsJson() {}

  static String picks(List<Pick> picks) {
    JsonbText out = new JsonbText().beginArray();
    for (Pick pick : picks) {
      write(out, pick);
    }
    return out.endArray().toString();
  }

  static @Nullable String rest(@Nullable Rest rest) {
    if (rest == null) {
      return null;
    }
    JsonbText out = new JsonbText().beginObject();
    out.name("code").value(rest.code().name());
    out.name("message").value(rest.message());
    Long earliestAt = rest.earliestAt();
    if (earliestAt != null) {
      out.name("earliestAt").value(INSTANT.format(Instant.ofEpochMilli(earliestAt)));
    }
    return out.endObject().toString();
  }

  private static void write(JsonbText out, Pick pick) {
    out.beginObject();
    out.name("need").value(pick.need());
    out.name("rank").value(pick.rank());
    out.name("score").value(pick.score());
    out.name("muscles").beginArray();
    for (PickedMuscle muscle : pick.muscles()) {
      write(out, muscle);
    }
    out.endArray();
    out.name("reasons").beginArray();
    for (Reason reason : pick.reasons()) {
      write(out, reason);
    }
    out.endArray();
    out.name("variety").value(pick.variety());
    out.name("workout").beginObject();
    out.name("id").value(pick.workout().id());
    out.name("kind").value(pick.workout().kind().key());
    out.name("name").value(pick.name());
    out.endObject();
    out.name("readiness").value(pick.readiness());
    out.endObject();
  }

  private static void write(JsonbText out, PickedMuscle muscle) {
    out.beginObject();
    out.name("target").value(muscle.target());
    out.name("recovery").value(muscle.recovery());
    out.name("muscleGroup").value(muscle.muscle().key());
    out.name("setsThisWeek").value(muscle.setsThisWeek());
    Double hours = muscle.hoursSinceTrained();
    if (hours != null) {
      out.name("hoursSinceTrained").value(hours.doubleValue());
    }
    out.name("projectedRecovery").value(muscle.projectedRecovery());
    out.name("projectedHoursToFresh").value(muscle.projectedHoursToFresh());
    out.endObject();
  }

  private static void write(JsonbText out, Reason reason) {
    out.beginObject();
    out.name("code").value(reason.code().name());
    out.name("params").beginObject();
    Map<String, Object> params = reason.params();
    String[] names = params.keySet().toArray(String[]::new);
    Arrays.sort(names, JSONB_ORDER);
    for (String name : names) {
      out.name(name);
      writeValue(out, Objects.requireNonNull(params.get(name)));
    }
    out.endObject();
    out.name("message").value(reason.message());
    out.endObject();
  }

  private static void writeValue(JsonbText out, Object value) {
    if (value instanceof List<?> list) {
      out.beginArray();
      for (Object item : list) {
        writeValue(out, item);
      }
      out.endArray();
    } else if (value instanceof Double number) {
      out.value(number.doubleValue());
    } else if (value instanceof Number number) {
      out.value(number.longValue());
    } else {
      out.value(value.toString());
    }
  }
}
