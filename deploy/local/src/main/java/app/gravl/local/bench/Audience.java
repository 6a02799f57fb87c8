package app.gravl.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which clients are to be told of which commits, and how long that took. An event tells of every
 * commit up to its version. Safe to use from several threads.
 */
final class Audience {

  private final List<Member> members;
  private final int users;
  private Latencies latencies = new Latencies();

  /** One client, and the commits that it has not been told of, in their order. */
  private static final class Member {
    private boolean present;
    private List<WorkoutWriter.Commit> owed = new ArrayList<>();
  }

  /**
   * @param clients client n listens for user n modulo users
   */
  Audience(int clients, int users) {
    this.members = IntStream.range(0, clients).mapToObj(n -> new Member()).toList();
    this.users = users;
  }

  /** Every client of the user is to be told. */
  synchronized void owe(WorkoutWriter.Commit commit) {
    for (int client = commit.user(); client < members.size(); client += users) {
      members.get(client).owed.add(commit);
    }
  }

  /** An event came in. */
  synchronized void told(int client, long version, long at) {
    Member member = members.get(client);
    member.present = true;
    List<WorkoutWriter.Commit> still = new ArrayList<>();
    for (WorkoutWriter.Commit commit : member.owed) {
      if (commit.version() <= version) {
        latencies.add(at - commit.at());
      } else {
        still.add(commit);
      }
    }
    member.owed = still;
  }

  /** Clients that have had no event at all yet. */
  synchronized int absent() {
    return (int) members.stream().filter(member -> !member.present).count();
  }

  /** How often a client is still to be told of a commit. */
  synchronized int owed() {
    return members.stream().mapToInt(member -> member.owed.size()).sum();
  }

  /** How long it took since this was asked last; what is owed still counts later. */
  synchronized Latencies takeLatencies() {
    Latencies taken = latencies;
    latencies = new Latencies();
    return taken;
  }
}
