package app.gravl.load;

import io.gatling.charts.stats.GeneralStats;
import io.gatling.charts.stats.LogFileData;
import io.gatling.charts.stats.LogFileReader;
import io.gatling.charts.stats.RequestStatsPath;
import io.gatling.charts.stats.StatsPath;
import io.gatling.commons.stats.KO$;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.core.stats.ErrorStats;
import io.gatling.shared.model.assertion.AssertionMessage$;
import io.gatling.shared.model.assertion.AssertionResult;
import io.gatling.shared.model.assertion.AssertionValidator;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What Gatling measured. It writes nothing about it but a page for people and a log that only the
 * same version can read; so it is asked in the way in which it makes that page.
 */
final class GatlingResults {

  private final LogFileData data;
  private final Option<GeneralStats> all;

  private GatlingResults(LogFileData data) {
    this.data = data;
    this.all = data.requestGeneralStats(Option.empty(), Option.empty(), Option.empty());
  }

  /**
   * @param run the folder that Gatling made for a run
   */
  static GatlingResults read(Path run) {
    return new GatlingResults(
        LogFileReader.apply(
                run.getFileName().toString(), run.getParent(), GatlingConfiguration.load())
            .read());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The assertions that did not hold, each with what was measured. */
  List<String> missed() {
    return CollectionConverters.asJava(
            new AssertionValidator(data).validateAssertions(data.assertions()))
        .stream()
        .filter(result -> !result.success())
        .map(GatlingResults::told)
        .toList();
  }

  private static String told(AssertionResult result) {
    String message = AssertionMessage$.MODULE$.message(result.assertion());
    return result instanceof AssertionResult.Resolved resolved
        ? String.format(Locale.ROOT, "%s, but it is %.2f", message, resolved.actualValue())
        : message;
  }

  /** What went wrong with requests, the most frequent first. */
  List<String> errors() {
    return CollectionConverters.asJava(data.errors(Option.empty(), Option.empty())).stream()
        .map(GatlingResults::told)
        .toList();
  }

  private static String told(ErrorStats error) {
    return error.count() + " times: " + error.message();
  }

  LoadReport report(Limits limits, String page) {
    GeneralStats stats = all.get();
    Option<GeneralStats> failed =
        data.requestGeneralStats(Option.empty(), Option.empty(), Option.apply(KO$.MODULE$));
    long failures = failed.isEmpty() ? 0 : failed.get().count();
    List<String> missed = missed();
    return new LoadReport(
        missed.isEmpty(),
        missed,
        stats.count(),
        stats.meanRequestsPerSec(),
        percentile(stats, 50),
        percentile(stats, 95),
        percentile(stats, 99),
        (double) failures / stats.count(),
        byRequest(),
        limits,
        page);
  }

  private Map<String, LoadReport.Part> byRequest() {
    Map<String, LoadReport.Part> parts = new TreeMap<>();
    for (StatsPath path : CollectionConverters.asJava(data.statsPaths())) {
      if (path instanceof RequestStatsPath request) {
        GeneralStats stats =
            data.requestGeneralStats(
                    Option.apply(request.request()), Option.empty(), Option.empty())
                .get();
        parts.put(request.request(), new LoadReport.Part(stats.count(), percentile(stats, 95)));
      }
    }
    return parts;
  }

  private static int percentile(GeneralStats stats, double percent) {
    return (Integer) stats.percentile().apply(percent);
  }
}
