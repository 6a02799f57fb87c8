package app.gravl.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gravl.golive.Procedure.Claim;
import app.gravl.golive.Procedure.Command;
import app.gravl.golive.Procedure.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcedureReaderTest {

  private static final String DOCUMENT =
      """
      # Go live

      What this is.

      ## Who does it

      People. No commands here.

      ## 1 Access

      Where it fails: [application](ROLLBACK.md#application), or [database](ROLLBACK.md#database).

      ### Namespaces

      ```sh
      make them
      ```

      - [ ] They are *there*

        ```sh check within=30s
        look
        ```

      ```yaml
      shown: only
      ```

      ### Nothing to do

      - A plain list.

      ### Rights

      - [ ] They suffice

        ```sh check
        can-i
        ```

      ## Signs of harm

      - [ ] Postgres answers

        ```sh watch from=3 times=2
        ask
        ```
      """;

  @Test
  void phases_have_steps_with_commands_and_claims_in_order() {
    Procedure procedure = ProcedureReader.read(DOCUMENT);

    assertThat(procedure.title()).isEqualTo("Go live");
    assertThat(procedure.phases()).extracting(Phase::name).containsExactly("1 Access");
    Phase phase = procedure.phases().get(0);
    assertThat(phase.rollback()).contains("application");
    assertThat(phase.steps()).extracting(Procedure.Step::id).containsExactly("1.1", "1.2");
    assertThat(phase.steps().get(0).parts())
        .satisfiesExactly(
            part ->
                assertThat(part)
                    .isInstanceOfSatisfying(
                        Command.class,
                        command -> {
                          assertThat(command.script().text()).isEqualTo("make them\n");
                          assertThat(command.script().line()).isEqualTo(16);
                        }),
            part ->
                assertThat(part)
                    .isInstanceOfSatisfying(
                        Claim.class,
                        claim -> {
                          assertThat(claim.text()).isEqualTo("They are there");
                          assertThat(claim.within()).isEqualTo(Duration.ofSeconds(30));
                        }));
    assertThat(procedure.indicators())
        .singleElement()
        .satisfies(
            indicator -> {
              assertThat(indicator.fromPhase()).isEqualTo(3);
              assertThat(indicator.times()).isEqualTo(2);
            });
  }

  @Test
  void a_box_that_nothing_proves_is_refused() {
    assertThatThrownBy(() -> ProcedureReader.read("# T\n\n## 1 A\n\n- [ ] Done\n"))
        .hasMessage("line 5: nothing proves this item: it needs a block 'sh check'");
  }

  @Test
  void a_claim_outside_of_a_list_is_refused() {
    assertThatThrownBy(() -> ProcedureReader.read("# T\n\n## 1 A\n\n```sh check\ntrue\n```\n"))
        .hasMessageStartingWith("line 5: 'check' belongs to an item of a list");
  }
}
