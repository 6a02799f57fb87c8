package app.gravl.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** What is let through in the network of this process, which must be one of its own. */
final class Network {

  private static final String CHAIN = "inet gravl arriving";

  private Network() {}

  static void prepare() throws IOException, InterruptedException {
    nft("add table inet gravl");
    nft("add chain " + CHAIN + " { type filter hook input priority 0 ; }");
  }

  /** What is sent to a server is lost; what the server sends arrives. */
  static void loseRequests(int port) throws IOException, InterruptedException {
    nft("add rule " + CHAIN + " tcp dport " + port + " drop");
  }

  /** A server hears and is not heard. */
  static void loseAnswers(int port) throws IOException, InterruptedException {
    nft("add rule " + CHAIN + " tcp sport " + port + " drop");
  }

  static void heal() throws IOException, InterruptedException {
    nft("flush chain " + CHAIN);
  }

  private static void nft(String command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("nft", command).inheritIO().start().waitFor())
        .describedAs(command)
        .isZero();
  }
}
