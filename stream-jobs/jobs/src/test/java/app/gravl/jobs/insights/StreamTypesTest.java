package app.gravl.jobs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.jobs.catalog.CatalogStaging;
import app.gravl.jobs.changes.CatalogChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.deadletter.DeadLetter;
import app.gravl.jobs.intake.RawRecord;
import app.gravl.jobs.sink.Alarm;
import app.gravl.jobs.sink.Heartbeat;
import app.gravl.jobs.sink.InsightRows;
import app.gravl.jobs.sink.SinkEntry;
import java.util.List;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kryo would be slow, and could not be restored after a change of the class. */
class StreamTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        RawRecord.class,
        UserChange.class,
        CatalogChange.class,
        DeadLetter.class,
        InsightRows.class,
        SinkEntry.class,
        Heartbeat.class,
        Alarm.class
      })
  void every_type_of_the_stream_is_a_pojo_without_kryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void the_broadcast_state_is_bytes_under_text() {
    for (MapStateDescriptor<String, byte[]> descriptor :
        List.of(CatalogStaging.ROWS, CatalogStaging.IN_FORCE)) {
      // A job does this; without one it is not done.
      descriptor.initializeSerializerUnlessSet(new ExecutionConfig());
      assertThat(descriptor.getValueSerializer()).isInstanceOf(BytePrimitiveArraySerializer.class);
    }
  }
}
