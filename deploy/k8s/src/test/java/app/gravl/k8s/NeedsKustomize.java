package app.gravl.k8s;

import app.gravl.k8s.manifest.Kustomize;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a class, and says so, where there is no kustomize. In CI it has to be there: there such a
 * class runs, and fails.
 */
final class NeedsKustomize implements ExecutionCondition {

  private static final Optional<String> MISSING = Kustomize.missing();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (MISSING.isEmpty() || "true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.enabled("kustomize is there, or has to be");
    }
    System.out.println("SKIPPED " + context.getDisplayName() + ": " + MISSING.get());
    return ConditionEvaluationResult.disabled(MISSING.get());
  }
}
