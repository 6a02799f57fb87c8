package app.gravl.jobs.insights;

import app.gravl.jobs.sink.InsightRows;
import app.gravl.model.Insights;
import app.gravl.model.MuscleInsight;
import app.gravl.model.Recommendations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model's insights as the tables hold them. */
public final class InsightsToRows {

  private InsightsToRows() {}

  public static InsightRows of(long userId, long version, long catalogVersion, Insights insights) {
    Recommendations recommendations = insights.recommendations();
    InsightRows rows = new InsightRows();
    rows.userId = userId;
    rows.version = version;
    rows.catalogVersion = catalogVersion;
    rows.evaluatedAt = insights.at();
    rows.validUntil = orNever(recommendations.validUntil());
    rows.picks = RecommendationsJson.picks(recommendations.picks());
    rows.rest = RecommendationsJson.rest(recommendations.rest());
    rows.likely = RecommendationsJson.likely(recommendations);

    List<MuscleInsight> muscles = insights.muscles();
    int count = muscles.size();
    rows.fatigue = new double[count];
    rows.capacity = new double[count];
    rows.halfLifeHours = new double[count];
    rows.asOf = new long[count];
    rows.lastTrainedAt = new long[count];
    rows.sets7d = new double[count];
    rows.directSets7d = new int[count];
    rows.volumeKg7d = new double[count];
    rows.sessions7d = new int[count];
    rows.targetSets = new double[count];
    for (int i = 0; i < count; i++) {
      MuscleInsight muscle = muscles.get(i);
      rows.fatigue[i] = muscle.fatigue();
      rows.capacity[i] = muscle.capacity();
      rows.halfLifeHours[i] = muscle.halfLifeHours();
      rows.asOf[i] = orNever(muscle.asOf());
      rows.lastTrainedAt[i] = orNever(muscle.lastTrainedAt());
      rows.sets7d[i] = muscle.week().sets();
      rows.directSets7d[i] = muscle.week().directSets();
      rows.volumeKg7d[i] = muscle.week().volumeKg();
      rows.sessions7d[i] = muscle.week().sessions();
      rows.targetSets[i] = muscle.week().target();
    }
    return rows;
  }

  private static long orNever(@Nullable Long instant) {
    return instant == null ? InsightRows.NEVER : instant;
  }
}
