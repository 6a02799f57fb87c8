package app.gravl.jobs.source;

/**
 * What a broker holds of a partition.
 *
 * @param topicId Kafka's id of the topic; a topic that was deleted and made anew has another
 * @param first offset of the first record that is kept
 * @param end offset of the next record to come
 */
record PartitionLog(String topicId, long first, long end) {}
