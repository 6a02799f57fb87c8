package app.gravl.jobs.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** The answers as a table of text. */
final class EvaluationTable {

  private EvaluationTable() {}

  static void print(Answers answers, PrintWriter out) {
    out.println(answers.scope());
    out.println(answers.certainty());
    out.println(answers.reservations());
    out.println();
    out.println("In short");
    answers.inShort().forEach(line -> out.println("  " + line));
    for (Question question : Question.values()) {
      out.println();
      out.println((question.title() + ". " + answers.cases(question)).strip());
      for (Row row : answers.of(question)) {
        out.println(
            String.format(
                    Locale.ROOT,
                    "  %-52s %9s   %-20s %s",
                    row.figure().name(),
                    row.value(),
                    row.interval(),
                    row.verdict(answers.sums().users()))
                .stripTrailing());
      }
    }
  }
}
