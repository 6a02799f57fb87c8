package app.gravl.jobs.catalog;

import app.gravl.jobs.changes.ByteReader;
import app.gravl.jobs.changes.ByteWriter;
import app.gravl.jobs.changes.CatalogEntry;
import app.gravl.model.Catalog;
import app.gravl.model.Exercise;
import app.gravl.model.PlannedExercise;
import app.gravl.model.Workout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole catalog between two bumps, and since when each part of it is as it is: by that a user who
 * was evaluated with an older one knows whether the difference concerns them.
 */
public final class CatalogInForce {

  private final List<byte[]> rows;
  private final Catalog catalog;
  private final Map<Long, Long> exercisesChangedAt;
  private final long workoutsChangedAt;

  private CatalogInForce(
      List<byte[]> rows,
      Catalog catalog,
      Map<Long, Long> exercisesChangedAt,
      long workoutsChangedAt) {
    this.rows = rows;
    this.catalog = catalog;
    this.exercisesChangedAt = exercisesChangedAt;
    this.workoutsChangedAt = workoutsChangedAt;
  }

  /**
   * @param rows of {@link CatalogEntry#toBytes()}, all of them
   * @param before the catalog in force until now
   */
  static CatalogInForce of(long version, Collection<byte[]> rows, @Nullable CatalogInForce before) {
    Catalog catalog = CatalogAssembly.assemble(version, rows);
    Map<Long, Long> exercisesChangedAt = new HashMap<>();
    for (long id : CatalogAssembly.exerciseIds(rows)) {
      Exercise then = before == null ? null : before.catalog.exercise(id);
      boolean same = Objects.equals(then, catalog.exercise(id));
      exercisesChangedAt.put(
          id,
          same && before != null ? before.exercisesChangedAt.getOrDefault(id, version) : version);
    }
    boolean sameCandidates =
        before != null
            && before.catalog.workouts().equals(catalog.workouts())
            && exercisesOf(catalog.workouts()).stream()
                .noneMatch(id -> exercisesChangedAt.getOrDefault(id, version) == version);
    long workoutsChangedAt = sameCandidates && before != null ? before.workoutsChangedAt : version;
    return new CatalogInForce(List.copyOf(rows), catalog, exercisesChangedAt, workoutsChangedAt);
  }

  public Catalog catalog() {
    return catalog;
  }

  /** Whether anything that concerns every user's candidates changed after that version. */
  public boolean candidatesChangedSince(long version) {
    return workoutsChangedAt > version;
  }

  /** Whether the exercise changed after that version; false where the catalog does not have it. */
  public boolean exerciseChangedSince(long exerciseId, long version) {
    return exercisesChangedAt.getOrDefault(exerciseId, 0L) > version;
  }

  private static List<Long> exercisesOf(List<Workout> workouts) {
    return workouts.stream()
        .flatMap(workout -> workout.exercises().stream())
        .map(PlannedExercise::exerciseId)
        .toList();
  }

  byte[] toBytes() {
    ByteWriter out = new ByteWriter(16 * 1024);
    CatalogFormat.write(out);
    out.writeUnsigned(catalog.version());
    out.writeUnsigned(workoutsChangedAt);
    out.writeUnsigned(exercisesChangedAt.size());
    exercisesChangedAt.forEach(
        (id, version) -> {
          out.writeUnsigned(id);
          out.writeUnsigned(version);
        });
    out.writeUnsigned(rows.size());
    rows.forEach(out::writeBytes);
    return out.toByteArray();
  }

  static CatalogInForce ofBytes(byte[] bytes) {
    ByteReader in = CatalogFormat.read(bytes);
    long version = in.readUnsigned();
    long workoutsChangedAt = in.readUnsigned();
    Map<Long, Long> exercisesChangedAt = new HashMap<>();
    for (int left = in.readCount(); left > 0; left--) {
      exercisesChangedAt.put(in.readUnsigned(), in.readUnsigned());
    }
    List<byte[]> rows = new ArrayList<>();
    for (int left = in.readCount(); left > 0; left--) {
      rows.add(in.readBytes());
    }
    return new CatalogInForce(
        rows, CatalogAssembly.assemble(version, rows), exercisesChangedAt, workoutsChangedAt);
  }
}
