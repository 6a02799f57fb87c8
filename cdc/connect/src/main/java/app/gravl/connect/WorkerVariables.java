package app.gravl.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.provider.ConfigProvider;

/**
 * Answers the {@code ${env:…}} placeholders of the connector's JSON from this worker's settings, so
 * that the password never reaches Connect's config topic or its REST. Under the same provider name
 * other clusters use Kafka's EnvVarConfigProvider.
 */
public final class WorkerVariables implements ConfigProvider {

  private final Map<String, String> values = new HashMap<>();

  @Override
  public void configure(Map<String, ?> configs) {
    configs.forEach((name, value) -> values.put(name, String.valueOf(value)));
  }

  @Override
  public ConfigData get(String path) {
    return new ConfigData(Map.copyOf(values));
  }

  @Override
  public ConfigData get(String path, Set<String> keys) {
    Map<String, String> found = new HashMap<>();
    for (String key : keys) {
      String value = values.get(key);
      if (value == null) {
        throw new ConfigException(
            "The connector's JSON names ${env:" + key + "}, which is not set");
      }
      found.put(key, value);
    }
    return new ConfigData(found);
  }

  @Override
  public void close() {
    values.clear();
  }
}
