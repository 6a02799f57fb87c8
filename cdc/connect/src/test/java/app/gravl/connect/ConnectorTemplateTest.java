package app.gravl.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.schema.DatabaseSettings;
import app.gravl.schema.KafkaSettings;
import app.gravl.schema.TestDatabase;
import app.gravl.schema.Topics;
import app.gravl.settings.Settings;
import app.gravl.settings.Tunable;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the connector's JSON says twice, or another file says too, must agree. */
class ConnectorTemplateTest {

  private final Map<String, String> config = Pipeline.template().forEpoch(Shard.WHOLE, 7, 8);

  private Set<String> tablesOf(String key) {
    return List.of(config.get(key).split("[,;]")).stream()
        .map(entry -> entry.replaceFirst(":.*", "").replaceFirst("public\\.", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void it_captures_what_the_publication_names_and_ends_with_the_versions_and_heartbeats()
      throws Exception {
    Set<String> published = new TreeSet<>();
    try (var connection = TestDatabase.migrated().owner().getConnection();
        var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tablename from pg_publication_tables where pubname = 'gravl'")) {
      while (rows.next()) {
        published.add(rows.getString(1));
      }
    }

    assertThat(tablesOf("table.include.list")).isEqualTo(published);
    assertThat(config.get("table.include.list"))
        .endsWith(",public.user_versions,public.cdc_heartbeat");
  }

  @Test
  void debezium_is_tuned_by_the_environment() {
    ConnectSettings settings =
        ConnectSettings.read(
            new Settings(
                Map.of(
                    "CDC_POLL_INTERVAL_MS", "50", "CDC_BATCH_SIZE", "16", "CDC_QUEUE_SIZE", "17")));

    assertThat(ConnectorTemplate.load(settings.connectorTuning()).forEpoch(Shard.WHOLE, 7, 8))
        .containsEntry("poll.interval.ms", "50")
        .containsEntry("max.batch.size", "16")
        .containsEntry("max.queue.size", "17");
    assertThat(config)
        .containsEntry("max.queue.size", Tunable.CDC_QUEUE_SIZE.defaultText())
        .noneSatisfy((name, value) -> assertThat(value).matches("\\$\\{(?!env:).*"));
  }

  @Test
  void every_captured_table_is_routed_to_a_topic_and_every_user_table_has_its_key() {
    Map<String, String> topics =
        Map.of(
            "userTopic", Topics.USER_CHANGES,
            "catalogTopic", Topics.CATALOG_CHANGES,
            "heartbeatTopic", Topics.HEARTBEAT);
    topics.forEach(
        (transform, topic) ->
            assertThat(config).containsEntry("transforms." + transform + ".replacement", topic));
    for (String table : tablesOf("table.include.list")) {
      String raw = "gravl-e7.public." + table;
      assertThat(topics.keySet())
          .filteredOn(t -> matches("transforms." + t + ".regex", raw))
          .as(table)
          .hasSize(1);
      boolean ofUser = matches("transforms.userTopic.regex", raw);
      assertThat(tablesOf("message.key.columns").contains(table)).isEqualTo(ofUser);
      assertThat(
              matches("predicates.isUser.pattern", raw)
                  ^ matches("predicates.isOfUser.pattern", raw))
          .isEqualTo(ofUser);
    }
  }

  private boolean matches(String key, String topic) {
    return Pattern.matches(config.get(key), topic);
  }

  @Test
  void the_epoch_stands_in_the_prefix_and_can_be_read_back() {
    assertThat(config).containsEntry("topic.prefix", "gravl-e7").containsEntry("name", "gravl");
    assertThat(ConnectorTemplate.epochOf(config)).hasValue(7);
    assertThat(ConnectorTemplate.epochOf("elsewhere")).isEmpty();
  }

  @Test
  void a_shards_connector_captures_and_snapshots_what_its_publication_names() throws Exception {
    TestDatabase database = TestDatabase.migrated();
    database.execute("select set_shards(2)");
    for (Shard shard : Shard.all(2)) {
      Map<String, String> own = Pipeline.template().forEpoch(shard, 7, 8);
      assertThat(own)
          .containsEntry("name", "gravl_%dof2".formatted(shard.number()))
          .containsEntry("slot.name", shard.name())
          .containsEntry("publication.name", shard.name())
          .containsEntry("topic.prefix", "gravl-s%dof2-e7".formatted(shard.number()));
      assertThat(ConnectorTemplate.epochOf(own)).hasValue(7);
      Set<String> captured = Set.of(own.get("table.include.list").split(","));
      try (var connection = database.owner().getConnection();
          var statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select 'public.' || tablename, rowfilter from pg_publication_tables where pubname = '"
                      + shard.name()
                      + "'")) {
        Set<String> published = new TreeSet<>();
        while (rows.next()) {
          String table = rows.getString(1);
          published.add(table);
          // The snapshot does not go by the publication: it has the filter in its query.
          String query = own.get("snapshot.select.statement.overrides." + table);
          assertThat(query == null).as(table).isEqualTo(rows.getString(2) == null);
          if (query != null) {
            assertThat(own.get("snapshot.select.statement.overrides").split(",")).contains(table);
            assertThat(database.number("select count(*) from (" + query + ") as rows"))
                .as(query)
                .isEqualTo(
                    database.number(
                        "select count(*) from "
                            + table
                            + " where "
                            + rows.getString(2)
                            + (query.contains("150 days") ? " and false" : "")));
          }
        }
        assertThat(captured).isEqualTo(published);
      }
    }
  }

  @Test
  void every_variable_in_it_has_a_value_from_the_settings() throws Exception {
    ConnectSettings settings = settings("jdbc:postgresql://db.internal:6432/gravl?sslmode=require");
    Map<String, String> variables = settings.connectorVariables();

    assertThat(variables)
        .containsEntry("DATABASE_HOST", "db.internal")
        .containsEntry("DATABASE_PORT", "6432")
        .containsEntry("DATABASE_NAME", "gravl")
        .containsEntry("DATABASE_SSLMODE", "require");
    assertThat(variables.keySet()).isEqualTo(variablesOf(config));
    assertThat(settings.driverProperties()).isEmpty();
  }

  @Test
  void what_stands_in_the_databases_address_holds_for_the_connector_too() throws Exception {
    ConnectSettings settings =
        settings(
            "jdbc:postgresql://db/gravl?sslmode=verify-full&sslrootcert=/ca%20s/ca.pem"
                + "&sslpassword=hidden&user=other&password=other");
    Map<String, String> with =
        Pipeline.template().with(settings.driverProperties()).forEpoch(Shard.WHOLE, 7, 8);

    assertThat(settings.connectorVariables())
        .containsEntry("DATABASE_SSLMODE", "verify-full")
        .containsEntry("DATABASE_SSLROOTCERT", "/ca s/ca.pem")
        .containsEntry("DATABASE_SSLPASSWORD", "hidden")
        .containsEntry("DATABASE_USER", "u")
        .containsEntry("DATABASE_PASSWORD", "p");
    assertThat(with)
        .containsEntry("driver.sslrootcert", "${env:DATABASE_SSLROOTCERT}")
        .containsEntry("driver.sslpassword", "${env:DATABASE_SSLPASSWORD}")
        .doesNotContainValue("hidden");
    assertThat(settings.connectorVariables().keySet()).isEqualTo(variablesOf(with));
  }

  @Test
  void an_address_that_asks_for_tls_the_short_way_gets_all_of_it() throws Exception {
    assertThat(settings("jdbc:postgresql://db/gravl?ssl=true").connectorVariables())
        .containsEntry("DATABASE_SSLMODE", "verify-full");
    assertThat(settings("jdbc:postgresql://db/gravl").connectorVariables())
        .containsEntry("DATABASE_SSLMODE", "prefer");
  }

  private static Set<String> variablesOf(Map<String, String> config) {
    return Pattern.compile("\\$\\{env:(\\w+)}")
        .matcher(config.toString())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static ConnectSettings settings(String url) {
    return new ConnectSettings(
        new DatabaseSettings(url, "u", "p"),
        KafkaSettings.plaintext(""),
        "",
        "",
        "",
        0,
        0,
        "",
        1,
        Map.of(),
        (short) 1,
        1,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ZERO);
  }

  @Test
  void the_defaults_are_the_documented_ones() {
    ConnectSettings settings =
        ConnectSettings.read(
            new Settings(
                Map.of(
                    "DATABASE_URL", "jdbc:postgresql:x",
                    "DATABASE_PASSWORD", "x",
                    "KAFKA_BOOTSTRAP_SERVERS", "k:9092")));
    assertThat(settings.database().user()).isEqualTo("gravl_cdc");
    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8083);
    assertThat(settings.partitions()).isEqualTo(8);
    assertThat(settings.replicationFactor()).isEqualTo((short) 1);
    assertThat(settings.minInsyncReplicas()).isEqualTo(1);
  }

  @Test
  void more_replicas_in_sync_than_there_are_are_refused() {
    Settings settings = new Settings(Map.of("KAFKA_MIN_INSYNC_REPLICAS", "2"));
    ConnectSettings.read(settings);

    assertThatThrownBy(settings::check)
        .hasMessageContaining(
            "KAFKA_MIN_INSYNC_REPLICAS: 2 is above KAFKA_REPLICATION_FACTOR, which is 1");
  }
}
