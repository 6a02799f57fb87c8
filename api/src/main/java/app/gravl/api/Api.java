package app.gravl.api;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;

import app.gravl.api.auth.Authenticator;
import app.gravl.api.auth.SignedIn;
import app.gravl.api.catalog.CatalogEndpoints;
import app.gravl.api.consistency.InsightFeed;
import app.gravl.api.consistency.InsightReads;
import app.gravl.api.database.Database;
import app.gravl.api.database.ListenSource;
import app.gravl.api.database.SqlProblems;
import app.gravl.api.docs.DocsEndpoints;
import app.gravl.api.facts.FactsReader;
import app.gravl.api.health.HealthEndpoints;
import app.gravl.api.http.Cors;
import app.gravl.api.http.ErrorHandling;
import app.gravl.api.http.JettyErrors;
import app.gravl.api.http.RequestIds;
import app.gravl.api.http.SlowBodies;
import app.gravl.api.idempotency.IdempotentWrite;
import app.gravl.api.limit.RateLimit;
import app.gravl.api.logs.LogEndpoints;
import app.gravl.api.me.MeEndpoints;
import app.gravl.api.metrics.Exemplars;
import app.gravl.api.metrics.ProcessMetrics;
import app.gravl.api.metrics.RequestMetrics;
import app.gravl.api.metrics.ServedAges;
import app.gravl.api.ops.Ops;
import app.gravl.api.ops.OpsSettings;
import app.gravl.api.ops.page.OpsPage;
import app.gravl.api.own.OwnEndpoints;
import app.gravl.api.preferences.PreferenceEndpoints;
import app.gravl.api.recommendation.RecommendationEndpoints;
import app.gravl.api.recommendation.RecommendationStreams;
import app.gravl.api.recovery.RecoveryEndpoints;
import app.gravl.api.swap.SwapEndpoints;
import app.gravl.api.tracing.RequestSpans;
import app.gravl.api.transfer.TransferEndpoints;
import app.gravl.api.web.WebPage;
import app.gravl.metrics.MetricsServer;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running API: an HTTP server over a pool of database connections. */
public final class Api implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private static final int STOP_MILLIS = 5_000;

  private final ApiConfig config;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(
          PrometheusConfig.DEFAULT,
          new PrometheusRegistry(),
          io.micrometer.core.instrument.Clock.SYSTEM,
          new Exemplars());
  private final Database database;
  private final InsightFeed feed;
  private final RecommendationStreams streams;
  private final RateLimit rate;
  private final Ops ops;
  private final QueuedThreadPool threads;
  private final Javalin server;
  private @Nullable MetricsServer metrics;
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "api-housekeeping");
            thread.setDaemon(true);
            return thread;
          });

  private Api(ApiConfig config, Clock clock) {
    this.config = config;
    this.database = new Database(config.database(), config.pool(), meters);
    this.feed = new InsightFeed(ListenSource.of(config.database()));
    this.streams = new RecommendationStreams(database, config.streams(), clock);
    feed.follow(streams);
    Gauge.builder("api.streams.open", streams, RecommendationStreams::open)
        .description("Open event streams")
        .register(meters);
    this.rate = new RateLimit(config.rate(), clock);
    this.ops = new Ops(config.ops(), config.database(), database, meters, clock);
    ProcessMetrics.register(meters, config.ops().disks());
    this.threads = new QueuedThreadPool(config.threads(), config.threads(), config.idleMillis());
    threads.setName("api");
    this.server = Javalin.create(javalin -> configure(javalin, clock));
  }

  /**
   * Starts serving; the database may come up later.
   *
   * @param clock tells the moment of reading and whether a token has expired
   * @throws PortTaken if somebody else listens there
   */
  public static Api start(ApiConfig config, Clock clock) {
    Api api = new Api(config, clock);
    boolean started = false;
    try {
      api.feed.start();
      api.streams.start();
      api.server.start();
      api.serveMetrics();
      api.ops.start();
      var unusedKeys = api.housekeeping.scheduleWithFixedDelay(api::forgetOldKeys, 1, 60, MINUTES);
      var unusedBuckets = api.housekeeping.scheduleWithFixedDelay(api.rate::forget, 1, 1, MINUTES);
      long heartbeat = config.streams().heartbeat().toMillis();
      var unusedToo =
          api.housekeeping.scheduleWithFixedDelay(
              api.streams::heartbeat, heartbeat, heartbeat, MILLISECONDS);
      started = true;
      return api;
    } catch (JavalinBindException e) {
      throw new PortTaken(config.host(), config.port(), "PORT", e);
    } finally {
      if (!started) {
        api.close();
      }
    }
  }

  /** The port that it listens on, also where any free one was asked for. */
  public int port() {
    return server.port();
  }

  private void serveMetrics() {
    OpsSettings where = config.ops();
    try {
      metrics =
          MetricsServer.start(
              where.metricsHost(), where.metricsPort(), meters.getPrometheusRegistry());
    } catch (IOException e) {
      throw new PortTaken(where.metricsHost(), where.metricsPort(), "METRICS_PORT", e);
    }
  }

  /** The port that metrics are served on. */
  public int metricsPort() {
    return Objects.requireNonNull(metrics).port();
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return "http://" + config.host() + ":" + port();
  }

  /** Every method and path that is answered, such as {@code GET /api/logs}. */
  public List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .toList();
  }

  /** Lets requests under way finish, for some seconds, and answers those who wait. */
  @Override
  public void close() {
    housekeeping.shutdownNow();
    ops.close();
    feed.close();
    streams.close();
    try {
      server.stop();
    } catch (JavalinException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOG.warn("Requests that took longer than {} ms were cut off", STOP_MILLIS);
    } finally {
      database.close();
      if (metrics != null) {
        metrics.close();
      }
    }
  }

  private void forgetOldKeys() {
    try {
      int forgotten = database.write(IdempotentWrite::forgetOld);
      LOG.debug("Forgot {} idempotency keys", forgotten);
    } catch (SQLException e) {
      LOG.warn("Old idempotency keys stay for now: {}", e.getMessage());
    }
  }

  private void configure(JavalinConfig javalin, Clock clock) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.http.generateEtags = false;
    // Bodies limits what it reads; here there is no limit, since imports are long.
    javalin.http.maxRequestSize = Long.MAX_VALUE;
    javalin.http.compressionStrategy = CompressionStrategy.NONE;
    javalin.jetty.host = config.host();
    javalin.jetty.port = config.port();
    javalin.jetty.threadPool = threads;
    javalin.jetty.modifyServer(
        jetty -> {
          jetty.setStopTimeout(STOP_MILLIS);
          jetty.setErrorHandler(new JettyErrors());
        });
    javalin.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(config.idleMillis());
        });
    javalin.appData(SlowBodies.KEY, new SlowBodies(config.bodies(), config.threads()));
    javalin.routes.before(RequestIds::begin);
    javalin.routes.before(new Cors(config.corsOrigins())::apply);
    javalin.routes.after(ctx -> RequestIds.end());
    javalin.requestLogger.http(new RequestMetrics(meters)::record);
    ErrorHandling.register(javalin.routes);
    javalin.routes.exception(
        SQLException.class, (e, ctx) -> ErrorHandling.write(ctx, SqlProblems.of(e)));

    SignedIn signedIn =
        new SignedIn(
            new Authenticator(config.jwt(), clock),
            rate,
            new RequestSpans(GlobalOpenTelemetry.get()));
    InsightReads reads = new InsightReads(feed, threads, new ServedAges(meters));
    FactsReader facts = new FactsReader();
    new HealthEndpoints(database, feed).register(javalin.routes);
    ops.endpoints().register(javalin.routes, signedIn);
    new TransferEndpoints(database, config.transfers(), clock).register(javalin.routes, signedIn);
    DocsEndpoints.register(javalin.routes);
    new SwapEndpoints(database, facts, reads, clock).register(javalin.routes, signedIn);
    new CatalogEndpoints(database).register(javalin.routes, signedIn);
    new OwnEndpoints(database).register(javalin.routes, signedIn);
    new PreferenceEndpoints(database).register(javalin.routes, signedIn);
    new MeEndpoints(database).register(javalin.routes, signedIn);
    new LogEndpoints(database, clock).register(javalin.routes, signedIn);
    new RecoveryEndpoints(database, facts, reads, clock).register(javalin.routes, signedIn);
    new RecommendationEndpoints(database, reads, streams, clock).register(javalin.routes, signedIn);
    new WebPage().register(javalin.routes);
    new OpsPage().register(javalin.routes);
  }
}
