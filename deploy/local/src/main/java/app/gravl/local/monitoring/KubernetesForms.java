package app.gravl.local.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of {@code deploy/monitoring} in the forms that Kubernetes takes: for the Prometheus
 * operator the rules, what to scrape, and who hears of what; for a Prometheus without it what to
 * scrape. Made, never written by hand: there is one source.
 */
public final class KubernetesForms {

  private static final String MADE =
      "# Made of the files in deploy/monitoring by KubernetesForms; its test says how. Don't edit.\n";

  private static final String GROUP = "monitoring.coreos.com/";
  private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"(.*)\"");

  /**
   * Who shows the metrics of a job.
   *
   * @param component that its services are labelled with
   * @param service whose name leads to each of its pods
   */
  private record Shown(String component, String service, int port) {}

  private static final Map<String, Shown> SHOWN =
      Map.of(
          "api", new Shown("backend", "backend-metrics", 9400),
          "flink", new Shown("jobs", "jobs-metrics", 9401),
          "connect", new Shown("cdc", "cdc-metrics", 9402),
          "postgres", new Shown("database", "postgres-metrics", 9187));

  private static final String ALERTMANAGER = "alertmanager";
  private static final int ALERTMANAGER_PORT = 9093;

  /** A pod that is new is scraped from then on. */
  private static final String LOOKED_UP_EVERY = "5s";

  private final ObjectMapper yaml =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());
  private final Path source;

  /**
   * @param source the folder {@code deploy/monitoring}
   */
  public KubernetesForms(Path source) {
    this.source = source;
  }

  /** By file name. */
  public Map<String, String> all() throws IOException {
    Map<String, String> forms = new TreeMap<>();
    forms.put("prometheus-rules.yaml", text(rules()));
    StringBuilder monitors = new StringBuilder(MADE);
    for (JsonNode job : read("prometheus.yml").path("scrape_configs")) {
      Shown shown = SHOWN.get(job.path("job_name").asText());
      if (shown != null) {
        monitors
            .append("---\n")
            .append(yaml.writeValueAsString(serviceMonitor(job, shown.component())));
      }
    }
    forms.put("service-monitors.yaml", monitors.toString());
    forms.put("alertmanager-config.yaml", text(alertmanagerConfig()));
    forms.put("prometheus.yml", text(prometheus()));
    return forms;
  }

  private String text(ObjectNode form) throws IOException {
    return MADE + yaml.writeValueAsString(form);
  }

  private JsonNode read(String file) throws IOException {
    return yaml.readTree(source.resolve(file).toFile());
  }

  private ObjectNode form(String kind, String version, String name) {
    ObjectNode form = yaml.createObjectNode();
    form.put("apiVersion", GROUP + version).put("kind", kind);
    ObjectNode metadata = form.putObject("metadata");
    metadata.put("name", name);
    metadata.putObject("labels").put("app.kubernetes.io/part-of", "gravl");
    return form;
  }

  private ObjectNode rules() throws IOException {
    ObjectNode form = form("PrometheusRule", "v1", "gravl");
    ArrayNode groups = form.putObject("spec").putArray("groups");
    try (Stream<Path> files = Files.list(source.resolve("rules"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yml")).sorted().toList()) {
        yaml.readTree(file.toFile()).path("groups").forEach(groups::add);
      }
    }
    return form;
  }

  private ObjectNode serviceMonitor(JsonNode job, String component) throws IOException {
    String name = job.path("job_name").asText();
    ObjectNode form = form("ServiceMonitor", "v1", "gravl-" + name);
    ObjectNode spec = form.putObject("spec");
    spec.putObject("selector")
        .putObject("matchLabels")
        .put("app.kubernetes.io/part-of", "gravl")
        .put("app.kubernetes.io/component", component);
    ObjectNode endpoint = spec.putArray("endpoints").addObject();
    JsonNode global = read("prometheus.yml").path("global");
    endpoint
        .put("port", "metrics")
        .put("interval", global.path("scrape_interval").asText())
        .put("scrapeTimeout", global.path("scrape_timeout").asText());
    // The rules know jobs by these names.
    endpoint
        .putArray("relabelings")
        .addObject()
        .put("action", "replace")
        .put("targetLabel", "job")
        .put("replacement", name);
    return form;
  }

  /**
   * Pods by the names of services, since not every Prometheus can ask Kubernetes. Itself it finds
   * where the source has it.
   */
  private ObjectNode prometheus() throws IOException {
    ObjectNode form = (ObjectNode) read("prometheus.yml");
    ((ObjectNode) form.at("/global/external_labels"))
        .put("cluster", "${CLUSTER_NAME}")
        .put("runbooks", "${RUNBOOKS_URL}");
    // A folder each, beside that of this file; baselines are stored when they have been measured.
    form.putArray("rule_files").add("../rules/*.yml").add("../baselines/*.yml");
    ((ObjectNode) form.path("alerting"))
        .putArray("alertmanagers")
        .add(lookedUp(yaml.createObjectNode(), ALERTMANAGER, ALERTMANAGER_PORT));
    for (JsonNode each : form.path("scrape_configs")) {
      ObjectNode job = (ObjectNode) each;
      String name = job.path("job_name").asText();
      Shown shown = SHOWN.get(name);
      if (shown != null) {
        lookedUp(job, shown.service(), shown.port());
      } else if (name.equals(ALERTMANAGER)) {
        lookedUp(job, ALERTMANAGER, ALERTMANAGER_PORT);
      }
    }
    return form;
  }

  private static ObjectNode lookedUp(ObjectNode job, String service, int port) {
    job.remove("static_configs");
    ObjectNode found = job.putArray("dns_sd_configs").addObject();
    found.putArray("names").add(service);
    found.put("type", "A").put("port", port).put("refresh_interval", LOOKED_UP_EVERY);
    return job;
  }

  private ObjectNode alertmanagerConfig() throws IOException {
    JsonNode config = read("alertmanager.yml");
    ObjectNode form = form("AlertmanagerConfig", "v1alpha1", "gravl");
    ObjectNode spec = form.putObject("spec");
    spec.set("route", route(config.path("route")));
    ArrayNode receivers = spec.putArray("receivers");
    for (JsonNode receiver : config.path("receivers")) {
      ObjectNode made = receivers.addObject().put("name", receiver.path("name").asText());
      ArrayNode webhooks = made.putArray("webhookConfigs");
      // Addresses of receivers are secrets of an installation.
      for (JsonNode webhook : receiver.path("webhook_configs")) {
        ObjectNode hook =
            webhooks.addObject().put("sendResolved", webhook.path("send_resolved").asBoolean());
        hook.putObject("urlSecret")
            .put("name", "alert-receivers")
            .put("key", receiver.path("name").asText());
      }
    }
    ArrayNode inhibitions = spec.putArray("inhibitRules");
    for (JsonNode rule : config.path("inhibit_rules")) {
      ObjectNode made = inhibitions.addObject();
      made.set("sourceMatch", matchers(rule.path("source_matchers")));
      made.set("targetMatch", matchers(rule.path("target_matchers")));
      made.set("equal", rule.path("equal"));
    }
    return form;
  }

  private ObjectNode route(JsonNode route) {
    ObjectNode made = yaml.createObjectNode();
    made.put("receiver", route.path("receiver").asText());
    copy(route, "group_by", made, "groupBy");
    copy(route, "group_wait", made, "groupWait");
    copy(route, "group_interval", made, "groupInterval");
    copy(route, "repeat_interval", made, "repeatInterval");
    if (route.has("matchers")) {
      made.set("matchers", matchers(route.path("matchers")));
    }
    if (route.has("routes")) {
      ArrayNode routes = made.putArray("routes");
      route.path("routes").forEach(each -> routes.add(route(each)));
    }
    return made;
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
    if (from.has(name)) {
      to.set(newName, from.path(name));
    }
  }

  private ArrayNode matchers(JsonNode texts) {
    ArrayNode matchers = yaml.createArrayNode();
    for (JsonNode text : texts) {
      Matcher matcher = MATCHER.matcher(text.asText());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no matcher: " + text.asText());
      }
      ObjectNode made = matchers.addObject().put("name", matcher.group(1));
      // Equality goes without saying, and its sign is no plain word in every YAML.
      if (!matcher.group(2).equals("=")) {
        made.put("matchType", matcher.group(2));
      }
      made.put("value", matcher.group(3));
    }
    return matchers;
  }
}
