package app.gravl.connect;

import app.gravl.connect.Diagnosis.Problem;
import app.gravl.connect.EpochTable.InForce;
import app.gravl.schema.AlarmKind;
import app.gravl.schema.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the connectors registered for the epochs in force, one a shard, and starts a new epoch
 * where the stream of the old one can't be complete any more: a new snapshot instead of a silent
 * hole. What a shard loses concerns its users; what the one with the catalog loses, everybody.
 *
 * <p>The tables cdc_epoch and cdc_shards are the wish, the registered {@code topic.prefix} the
 * fact, and {@link #reconcile} makes the fact follow the wish. So it can stop after any step and go
 * on later. Only who holds the {@link ReconcileLock} may call it.
 */
final class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final TopicCreator topics;
  private final SeenEpochs epochs;
  private final DatabaseLife database;
  private final ShardSlots slots;
  private final Alarms alarms;
  private final EpochOffer offer;
  private final Function<Shard, ShardStream> streamOf;

  /** With more users in a shard its connector takes longer than the batch job takes for all. */
  private static final long MOST_USERS_READ_BY_CONNECTOR = 50_000;

  /** Of every shard in turn, as of the last look. */
  private List<ShardStream> streams = List.of();

  /** Epochs that this process began, or saw begin, and whose connectors it has yet to register. */
  private final Set<Long> begunHere = new HashSet<>();

  Registration(
      TopicCreator topics,
      SeenEpochs epochs,
      DatabaseLife database,
      ShardSlots slots,
      Alarms alarms,
      EpochOffer offer,
      Function<Shard, ShardStream> streamOf) {
    this.topics = topics;
    this.epochs = epochs;
    this.database = database;
    this.slots = slots;
    this.alarms = alarms;
    this.offer = offer;
    this.streamOf = streamOf;
  }

  /**
   * To be called while no worker runs: a worker goes on with a registered connector by itself, and
   * would hide that its snapshot was interrupted.
   */
  synchronized void beforeWorker() throws Exception {
    DatabaseLife.Now now = database.now();
    followPartitions();
    compareEpochs(now, Map.of());
    InForce inForce = epochs.inForce();
    long known = epochs.inKafka();
    if (isToFollow(inForce.ofAll(), known)) {
      // Its connectors are yet to be registered, so nothing of it can have suffered.
      begunHere.add(inForce.ofAll());
      epochs.remember(inForce.latest(), now);
      return;
    }
    for (ShardStream stream : streams(inForce)) {
      long epoch = inForce.of(stream.shard());
      Optional<Problem> problem =
          isToFollow(epoch, known) ? Optional.empty() : stream.atRest(epoch, now.written());
      if (problem.isPresent()) {
        begin(stream, epoch, problem.get());
        if (stream.shard().bringsCatalog()) {
          return;
        }
      }
    }
  }

  private boolean isToFollow(long epoch, long known) {
    return begunHere.contains(epoch) || (known > 0 && epoch > known);
  }

  /** Another process reconciles: what this one knows may be out of date when it is its turn. */
  synchronized void standBy() throws Exception {
    epochs.forget();
    begunHere.clear();
    streams.forEach(ShardStream::rest);
    offer.close();
  }

  /** Makes sure that the connectors of the epochs in force run, healing what can be healed. */
  synchronized void reconcile(ConnectRest.Cluster connect) throws Exception {
    List<String> made = topics.create();
    DatabaseLife.Now now = database.now();
    followPartitions();
    endOtherShards(connect, epochs.inForce());
    Map<Shard, Map<String, String>> registered = registered(connect);
    compareEpochs(now, registered);
    InForce before = epochs.inForce();
    if (isOfTheseShards(before)) {
      heal(connect, registered, before, made, now);
    }
    InForce inForce = epochs.inForce();
    epochs.remember(inForce.latest(), now);
    if (isOfTheseShards(inForce)) {
      follow(connect, registered, inForce);
    }
  }

  /**
   * Keys have moved where there are more partitions than before, whoever raised them. What was sent
   * must not be overtaken by what follows, so all is read anew.
   */
  private void followPartitions() throws Exception {
    if (epochs.partitionsAre(topics.partitions())) {
      LOG.warn("The users' topic has {} partitions now", topics.partitions());
      begunHere.add(epochs.inForce().ofAll());
    }
  }

  /** Where their number has changed during a look, the next one follows. */
  private boolean isOfTheseShards(InForce inForce) {
    return inForce.shards().size() == streams.size();
  }

  private List<ShardStream> streams(InForce inForce) {
    if (!isOfTheseShards(inForce)) {
      streams = inForce.shards().stream().map(streamOf).toList();
    }
    return streams;
  }

  /** Where the number of shards has changed: what was sent in the former ones, all replace. */
  private void endOtherShards(ConnectRest.Cluster connect, InForce inForce) throws Exception {
    Set<String> own =
        streams(inForce).stream().map(stream -> stream.shard().name()).collect(Collectors.toSet());
    for (String name : connect.connectors()) {
      if (Shard.isName(name) && !own.contains(name)) {
        ConnectRest rest = connect.connector(name);
        OptionalLong sent =
            rest.config().map(ConnectorTemplate::epochOf).orElse(OptionalLong.empty());
        rest.remove();
        LOG.info("Connector {} is ended: the stream is read in {} shards now", name, own.size());
        if (sent.orElse(0) < inForce.ofAll()) {
          begunHere.add(inForce.ofAll());
        }
      }
    }
    slots.dropOthers(own);
  }

  private Map<Shard, Map<String, String>> registered(ConnectRest.Cluster connect) throws Exception {
    Map<Shard, Map<String, String>> registered = new LinkedHashMap<>();
    for (ShardStream stream : streams) {
      Shard shard = stream.shard();
      connect.connector(shard.name()).config().ifPresent(config -> registered.put(shard, config));
    }
    return registered;
  }

  /** Compares what database, Kafka and Connect say of the epochs in force. */
  private void compareEpochs(DatabaseLife.Now now, Map<Shard, Map<String, String>> configs)
      throws Exception {
    OptionalLong wished = epochs.wished();
    OptionalLong registered =
        configs.values().stream()
            .mapToLong(config -> ConnectorTemplate.epochOf(config).orElse(0))
            .max();
    Optional<String> broken = epochs.remembered().flatMap(life -> life.brokenBy(now));
    if (broken.isPresent()) {
      beginOfAll(
          Shard.WHOLE,
          Math.max(wished.orElse(0), registered.orElse(0)),
          new Problem(true, "the database is not what it was: " + broken.get()));
      return;
    }
    // A registered connector is the fact; where none can be asked, Kafka says what it was.
    long fact = registered.isPresent() ? registered.getAsLong() : epochs.inKafka();
    if (fact == 0 && wished.isEmpty()) {
      begunHere.add(epochs.begin(0, "first start"));
      return;
    }
    long seen = epochs.remembered().map(RememberedLife::epoch).orElse(0L);
    if (Math.max(wished.orElse(0), fact) < seen) {
      beginOfAll(Shard.WHOLE, seen, new Problem(false, "an older one was registered"));
    } else if (wished.orElse(0) < fact) {
      String reason =
          "cdc_epoch said %d, the stream is in epoch %d".formatted(wished.orElse(0), fact);
      alarms.raise(AlarmKind.EPOCH_WENT_BACK, reason + ": corrected");
      epochs.raiseTo(fact, reason);
    } else {
      compareShards(configs);
    }
  }

  /**
   * The latest epoch may be right, and yet that of all be lower than what is registered, or too
   * low.
   */
  private void compareShards(Map<Shard, Map<String, String>> configs) throws Exception {
    InForce inForce = epochs.inForce();
    for (Map.Entry<Shard, Map<String, String>> one : configs.entrySet()) {
      Shard shard = one.getKey();
      long fact = ConnectorTemplate.epochOf(one.getValue()).orElse(0);
      if (isOfTheseShards(inForce) && fact > inForce.of(shard)) {
        String reason =
            "cdc_epoch said %d, %s is in epoch %d".formatted(inForce.of(shard), shard.name(), fact);
        alarms.raise(AlarmKind.EPOCH_WENT_BACK, reason + ": corrected");
        epochs.raiseTo(fact, reason);
        return;
      }
      if (shard.bringsCatalog()
          && fact < inForce.ofAll()
          && inForce.ofAll() <= inForce.latestOwn()) {
        begunHere.add(
            epochs.begin(inForce.latest(), "an epoch of all is above those of each shard"));
        return;
      }
    }
  }

  /** Begins an epoch wherever the stream of the one in force can't be complete. */
  private void heal(
      ConnectRest.Cluster connect,
      Map<Shard, Map<String, String>> registered,
      InForce inForce,
      List<String> made,
      DatabaseLife.Now now)
      throws Exception {
    for (ShardStream stream : streams) {
      Shard shard = stream.shard();
      long epoch = inForce.of(shard);
      Optional<Problem> problem =
          problem(connect.connector(shard.name()), stream, epoch, registered.get(shard), made, now);
      if (problem.isPresent()) {
        begin(stream, epoch, problem.get());
        if (shard.bringsCatalog()) {
          return;
        }
      }
    }
  }

  private Optional<Problem> problem(
      ConnectRest rest,
      ShardStream stream,
      long epoch,
      @Nullable Map<String, String> registered,
      List<String> made,
      DatabaseLife.Now now)
      throws Exception {
    if (registered == null) {
      // Connect's topics are gone or new: what was already sent of this epoch, nobody knows.
      return begunHere.contains(epoch)
          ? Optional.empty()
          : Optional.of(new Problem(false, "Kafka Connect does not know its connector"));
    }
    if (ConnectorTemplate.epochOf(registered).orElse(0) != epoch) {
      return Optional.empty();
    }
    if (stream.shard().bringsCatalog()) {
      Optional<Problem> ofAll = problemOfAll(epoch, made);
      if (ofAll.isPresent()) {
        return ofAll;
      }
    }
    return stream.keep(rest, epoch, registered, now.written());
  }

  private Optional<Problem> problemOfAll(long epoch, List<String> made) throws Exception {
    for (String topic : List.of(Topics.USER_CHANGES, Topics.CATALOG_CHANGES)) {
      if (made.contains(topic)) {
        return Optional.of(new Problem(true, "topic " + topic + " was gone"));
      }
    }
    return offer.look(epoch);
  }

  private void begin(ShardStream stream, long failed, Problem problem) throws Exception {
    if (stream.shard().bringsCatalog() || isLarge(stream.shard())) {
      beginOfAll(stream.shard(), failed, problem);
      return;
    }
    String reason = reason(stream.shard(), failed, problem);
    announce(problem, reason, epochs.begin(stream.shard(), failed, reason));
  }

  private boolean isLarge(Shard shard) throws Exception {
    return offer.isMade() && epochs.users() / shard.of() > MOST_USERS_READ_BY_CONNECTOR;
  }

  private void beginOfAll(Shard shard, long failed, Problem problem) throws Exception {
    String reason = reason(shard, failed, problem);
    announce(problem, reason, epochs.begin(failed, reason));
  }

  private static String reason(Shard shard, long failed, Problem problem) {
    return "replication slot %s of epoch %d: %s".formatted(shard.name(), failed, problem.reason());
  }

  private void announce(Problem problem, String reason, long begun) throws Exception {
    begunHere.add(begun);
    if (problem.loss()) {
      alarms.raise(
          AlarmKind.CHANGES_LOST,
          reason + ". The snapshot of epoch " + begun + " replaces all that it concerns");
    } else {
      LOG.warn("A new snapshot is needed: {}", reason);
    }
  }

  /** From whatever is registered to the connectors of the epochs in force, with new slots. */
  private void follow(
      ConnectRest.Cluster connect, Map<Shard, Map<String, String>> registered, InForce wished)
      throws Exception {
    InForce inForce = wished;
    List<ShardStream> behind = behind(registered, inForce);
    if (behind.isEmpty()) {
      begunHere.clear();
      return;
    }
    if (!canFollow(behind, inForce)) {
      begunHere.add(epochs.begin(inForce.latest(), "all shards are read anew"));
      inForce = epochs.inForce();
      behind = behind(registered, inForce);
    }
    for (ShardStream stream : behind) {
      stream.end(connect.connector(stream.shard().name()), registered.containsKey(stream.shard()));
    }
    // The state of all is made at once; what one shard lost, its connector reads again itself.
    OptionalLong from =
        behind.size() == streams.size()
            ? offer.begin(inForce.ofAll(), behind.stream().map(ShardStream::slot).toList())
            : OptionalLong.empty();
    for (ShardStream stream : behind) {
      Shard shard = stream.shard();
      stream.begin(
          connect.connector(shard.name()), registered.containsKey(shard), inForce.of(shard), from);
    }
    for (ShardStream stream : behind) {
      stream.awaitRunning(connect.connector(stream.shard().name()));
    }
    begunHere.clear();
  }

  private List<ShardStream> behind(Map<Shard, Map<String, String>> registered, InForce inForce) {
    List<ShardStream> behind = new ArrayList<>();
    for (ShardStream stream : streams) {
      Map<String, String> config = registered.get(stream.shard());
      if (config == null
          || ConnectorTemplate.epochOf(config).orElse(0) != inForce.of(stream.shard())) {
        behind.add(stream);
      }
    }
    return behind;
  }

  /**
   * Not where all are read anew, but some under an epoch of their own: then one of all is far
   * quicker. Nor where some have begun the epoch of all from a place that was offered, and others
   * have not: it has one snapshot.
   */
  private boolean canFollow(List<ShardStream> behind, InForce inForce) throws Exception {
    if (behind.size() == streams.size()) {
      return inForce.latest() == inForce.ofAll();
    }
    for (ShardStream stream : behind) {
      if (inForce.of(stream.shard()) == inForce.ofAll() && offer.names(inForce.ofAll())) {
        return false;
      }
    }
    return true;
  }

  /** Returns when all connectors run, see {@link ShardStream#awaitRunning}. */
  void awaitRunning(ConnectRest.Cluster connect) throws Exception {
    for (ShardStream stream : streams.isEmpty() ? streams(epochs.inForce()) : streams) {
      stream.awaitRunning(connect.connector(stream.shard().name()));
    }
  }
}
