package app.gravl.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What users were told is stored, or deleted. A fact whose write nobody acknowledged, because the
 * system was killed under it, may be there or not: nothing is claimed of it any more.
 */
public final class Acknowledged {

  /**
   * One thing that a user said.
   *
   * @param name its id, or what stands for one
   */
  public record Fact(FactKind kind, long user, String name) {}

  /** Empty: deleted. */
  private final Map<Fact, Optional<String>> facts = new ConcurrentHashMap<>();

  private final Set<Fact> unsure = ConcurrentHashMap.newKeySet();

  /** Before a write of it is sent. */
  public void unsure(Fact fact) {
    unsure.add(fact);
    facts.remove(fact);
  }

  /** What stands here now. */
  public Acknowledged copy() {
    Acknowledged copy = new Acknowledged();
    copy.become(this);
    return copy;
  }

  /** Takes over what stood in a copy: the system went back to it. */
  public void become(Acknowledged copy) {
    facts.clear();
    facts.putAll(copy.facts);
    unsure.clear();
    unsure.addAll(copy.unsure);
  }

  /** The user and all that is theirs. */
  public void userDeleted(long user) {
    facts.replaceAll((fact, value) -> fact.user() == user ? Optional.empty() : value);
  }

  public boolean isUnsure(Fact fact) {
    return unsure.contains(fact);
  }

  /**
   * @param value as {@link FactKind} reads it
   */
  public void stored(Fact fact, String value) {
    facts.put(fact, Optional.of(value));
    unsure.remove(fact);
  }

  public void deleted(Fact fact) {
    facts.put(fact, Optional.empty());
    unsure.remove(fact);
  }

  /** Null where it is deleted or nothing is known of it. */
  public String value(Fact fact) {
    return facts.getOrDefault(fact, Optional.empty()).orElse(null);
  }

  /** The user's facts of that kind that are there. */
  public List<Fact> of(FactKind kind, long user) {
    return facts.keySet().stream()
        .filter(fact -> fact.kind() == kind && fact.user() == user && value(fact) != null)
        .toList();
  }

  /** Of whom anything is known. */
  public Set<Long> users() {
    return facts.keySet().stream().map(Fact::user).collect(Collectors.toSet());
  }

  public int size() {
    return facts.size();
  }

  /**
   * What is not as it was acknowledged, each told with what is there instead.
   *
   * @param found by fact
   */
  public List<String> differences(Map<Fact, String> found) {
    List<String> differences = new ArrayList<>();
    facts.forEach(
        (fact, value) -> {
          String there = found.get(fact);
          if (!value.equals(Optional.ofNullable(there))) {
            differences.add(fact + " was " + value + ", is " + there);
          }
        });
    return differences;
  }
}
