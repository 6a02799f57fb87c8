package app.gravl.connect;

import com.fasterxml.jackson.databind.JsonNode;

/** One record as a consumer sees it. */
record Change(String topic, int partition, String key, JsonNode value, String json) {

  String table() {
    return value.path("source").path("table").asText();
  }

  String op() {
    return value.path("op").asText();
  }

  JsonNode before() {
    return value.path("before");
  }

  JsonNode after() {
    return value.path("after");
  }

  String serverName() {
    return value.path("source").path("name").asText();
  }

  boolean is(String table, String op) {
    return table.equals(table()) && op.equals(op());
  }
}
