package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.k8s.manifest.Manifests;
import app.gravl.k8s.rule.Rule;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each rule finds what it is there for: an overlay, mostly production, with one thing broken. */
@ExtendWith(NeedsKustomize.class)
class RulesTest {

  @Test
  void every_rule_is_broken_once() {
    assertThat(Breaks.all().keySet())
        .containsExactlyInAnyOrderElementsOf(Rule.all().stream().map(Rule::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> every_rule_finds_what_breaks_it() {
    Map<String, Rule> rules =
        Rule.all().stream().collect(Collectors.toMap(Rule::name, rule -> rule));
    return Breaks.all().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> finds(rules.get(entry.getKey()), entry.getValue())));
  }

  private static void finds(Rule rule, Breaks.Break broken) {
    Manifests manifests = broken.overlay().manifests();
    assertThat(rule.brokenIn(manifests)).as("before").isEmpty();
    broken.what().accept(manifests);
    assertThat(rule.brokenIn(manifests))
        .anySatisfy(said -> assertThat(said).contains(broken.told()));
  }
}
