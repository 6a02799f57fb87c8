package app.gravl.jobs.insights;

import app.gravl.model.MuscleGroup;
import app.gravl.model.MuscleValues;
import app.gravl.model.Pick;
import app.gravl.model.Pick.PickedExercise;
import app.gravl.model.Pick.PickedMuscle;
import app.gravl.model.Reason;
import app.gravl.model.Recommendations;
import app.gravl.model.Rest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

  // Doubles are most of what is written, and Java 17 is slow at them.
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** The contract's form of an instant: UTC with exactly three digits of milliseconds. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Names are ASCII. */
  private static final Comparator<String> JSONB_ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private static final List<MuscleGroup> MUSCLES =
      Arrays.stream(MuscleGroup.values())
          .sorted(Comparator.comparing(MuscleGroup::key, JSONB_ORDER))
          .toList();

  private static final PrettyPrinter JSONB_BLANKS =
      new MinimalPrettyPrinter() {
        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
          out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
          out.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
          out.writeRaw(", ");
        }
      };

  private RecommendationsJson() {}

  /** What writes into a generator may fail in theory; into memory it can't. */
  @FunctionalInterface
  private interface Content {
    void writeTo(JsonGenerator out) throws IOException;
  }

  static String picks(List<Pick> picks) {
    return json(
        out -> {
          out.writeStartArray();
          for (Pick pick : picks) {
            write(out, pick);
          }
          out.writeEndArray();
        });
  }

  static @Nullable String rest(@Nullable Rest rest) {
    if (rest == null) {
      return null;
    }
    return json(
        out -> {
          out.writeStartObject();
          out.writeStringField("code", rest.code().name());
          out.writeStringField("message", rest.message());
          Long earliestAt = rest.earliestAt();
          if (earliestAt != null) {
            out.writeStringField("earliestAt", INSTANT.format(Instant.ofEpochMilli(earliestAt)));
          }
          out.writeEndObject();
        });
  }

  /** Null where nothing can be said. */
  static @Nullable String likely(Recommendations recommendations) {
    MuscleValues likely = recommendations.likely();
    if (likely == null) {
      return null;
    }
    return json(
        out -> {
          out.writeStartObject();
          for (MuscleGroup muscle : MUSCLES) {
            out.writeNumberField(muscle.key(), likely.of(muscle));
          }
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, Pick pick) throws IOException {
    out.writeStartObject();
    out.writeNumberField("need", pick.need());
    out.writeNumberField("rank", pick.rank());
    out.writeNumberField("match", pick.match());
    out.writeNumberField("score", pick.score());
    out.writeNumberField("factor", pick.factor());
    out.writeNumberField("covered", pick.covered());
    out.writeArrayFieldStart("muscles");
    for (PickedMuscle muscle : pick.muscles()) {
      write(out, muscle);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("reasons");
    for (Reason reason : pick.reasons()) {
      write(out, reason);
    }
    out.writeEndArray();
    out.writeNumberField("variety", pick.variety());
    out.writeObjectFieldStart("workout");
    out.writeNumberField("id", pick.workout().id());
    out.writeStringField("kind", pick.workout().kind().key());
    out.writeStringField("name", pick.name());
    out.writeEndObject();
    out.writeNumberField("equipment", pick.equipment());
    out.writeArrayFieldStart("exercises");
    for (PickedExercise exercise : pick.exercises()) {
      write(out, exercise);
    }
    out.writeEndArray();
    out.writeNumberField("readiness", pick.readiness());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, PickedExercise exercise) throws IOException {
    out.writeStartObject();
    out.writeNumberField("reps", exercise.reps());
    out.writeNumberField("sets", exercise.sets());
    out.writeNumberField("exerciseId", exercise.exerciseId());
    Double suggested = exercise.suggestedKg();
    if (suggested != null) {
      out.writeNumberField("suggestedKg", suggested);
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, PickedMuscle muscle) throws IOException {
    out.writeStartObject();
    Double likely = muscle.likely();
    if (likely != null) {
      out.writeNumberField("likely", likely);
    }
    out.writeNumberField("target", muscle.target());
    out.writeNumberField("recovery", muscle.recovery());
    out.writeStringField("muscleGroup", muscle.muscle().key());
    out.writeNumberField("setsThisWeek", muscle.setsThisWeek());
    Double hours = muscle.hoursSinceTrained();
    if (hours != null) {
      out.writeNumberField("hoursSinceTrained", hours);
    }
    out.writeNumberField("projectedRecovery", muscle.projectedRecovery());
    out.writeNumberField("projectedHoursToFresh", muscle.projectedHoursToFresh());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Reason reason) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", reason.code().name());
    out.writeObjectFieldStart("params");
    Map<String, Object> params = reason.params();
    String[] names = params.keySet().toArray(String[]::new);
    Arrays.sort(names, JSONB_ORDER);
    for (String name : names) {
      out.writeFieldName(name);
      writeValue(out, Objects.requireNonNull(params.get(name)));
    }
    out.writeEndObject();
    out.writeStringField("message", reason.message());
    out.writeEndObject();
  }

  private static void writeValue(JsonGenerator out, Object value) throws IOException {
    if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object item : list) {
        writeValue(out, item);
      }
      out.writeEndArray();
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else {
      out.writeString(value.toString());
    }
  }

  private static String json(Content content) {
    StringWriter text = new StringWriter(2048);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(JSONB_BLANKS);
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
