package app.gravl.golive;

import app.gravl.golive.Procedure.Claim;
import app.gravl.golive.Procedure.Command;
import app.gravl.golive.Procedure.Indicator;
import app.gravl.golive.Procedure.Part;
import app.gravl.golive.Procedure.Phase;
import app.gravl.golive.Procedure.Script;
import app.gravl.golive.Procedure.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Procedure} from its document, and refuses one that would not be run as it reads.
 */
final class ProcedureReader {

  private static final String BOX = "[ ] ";
  private static final String ROLLBACK = "ROLLBACK.md#";

  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private final List<Phase> phases = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private String title = "";
  private @Nullable OpenPhase phase;

  /** A phase whose end has not been read. */
  private static final class OpenPhase {
    final String name;
    final List<Step> steps = new ArrayList<>();
    String step = "";
    List<Part> parts = new ArrayList<>();
    Optional<String> rollback = Optional.empty();

    OpenPhase(String name) {
      this.name = name;
    }

    void begin(String nextStep) {
      endStep();
      step = nextStep;
    }

    Phase end() {
      return new Phase(name, List.copyOf(steps), rollback);
    }

    void endStep() {
      if (!parts.isEmpty()) {
        steps.add(new Step(end().id() + "." + (steps.size() + 1), step, List.copyOf(parts)));
        parts = new ArrayList<>();
      }
    }
  }

  private ProcedureReader() {}

  /**
   * @throws IllegalArgumentException naming the line of what can't be run
   */
  static Procedure read(String markdown) {
    return new ProcedureReader().of(markdown);
  }

  private Procedure of(String markdown) {
    Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        begin(heading);
      } else if (node instanceof FencedCodeBlock block) {
        command(block);
      } else if (node instanceof BulletList list) {
        items(list);
      }
      rollback(node);
    }
    endPhase();
    return new Procedure(title, List.copyOf(phases), List.copyOf(indicators));
  }

  private void begin(Heading heading) {
    String name = PLAIN.render(heading);
    switch (heading.getLevel()) {
      case 1 -> title = name;
      case 2 -> {
        endPhase();
        phase = new OpenPhase(name);
      }
      default -> {
        if (phase != null) {
          phase.begin(name);
        }
      }
    }
  }

  /** A part without steps is for people only. */
  private void endPhase() {
    if (phase != null) {
      phase.endStep();
      if (!phase.steps.isEmpty()) {
        phases.add(phase.end());
      }
    }
  }

  private void command(FencedCodeBlock block) {
    Info info = Info.of(block);
    if (info.isCommand()) {
      open(block).parts.add(new Command(script(block)));
    } else if (info.isShell()) {
      throw wrong(block, "'" + info.kind() + "' belongs to an item of a list: - [ ] What is so");
    }
  }

  private void items(BulletList list) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Node text = item.getFirstChild();
      FencedCodeBlock block = blockIn(item);
      if (text == null || block == null || !Info.of(block).isShell()) {
        if (text != null && PLAIN.render(text).startsWith(BOX)) {
          throw wrong(item, "nothing proves this item: it needs a block 'sh check'");
        }
        continue;
      }
      String claim = PLAIN.render(text).replaceFirst("^\\Q" + BOX + "\\E", "");
      Info info = Info.of(block);
      switch (info.kind()) {
        case "check" ->
            open(block).parts.add(new Claim(claim, script(block), info.seconds("within")));
        case "watch" ->
            indicators.add(
                new Indicator(
                    claim, script(block), info.number("from", 0), info.number("times", 1)));
        default -> throw wrong(block, "a block of an item is 'sh check' or 'sh watch'");
      }
    }
  }

  private static @Nullable FencedCodeBlock blockIn(Node item) {
    for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof FencedCodeBlock block) {
        return block;
      }
    }
    return null;
  }

  private OpenPhase open(Node block) {
    if (phase == null) {
      throw wrong(block, "commands belong to a phase: a heading ## above them");
    }
    return phase;
  }

  /** The first link to a rollback says what to do where the phase fails. */
  private void rollback(Node node) {
    OpenPhase current = phase;
    if (current != null) {
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Link link) {
              if (current.rollback.isEmpty() && link.getDestination().startsWith(ROLLBACK)) {
                current.rollback = Optional.of(link.getDestination().substring(ROLLBACK.length()));
              }
            }
          });
    }
  }

  private static Script script(FencedCodeBlock block) {
    return new Script(block.getLiteral(), line(block) + 1);
  }

  private static IllegalArgumentException wrong(Node node, String why) {
    return new IllegalArgumentException("line " + line(node) + ": " + why);
  }

  /** From 1. */
  private static int line(Node node) {
    return node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  /** What stands behind the three back-ticks, such as {@code sh check within=60s}. */
  private record Info(List<String> words) {

    static Info of(FencedCodeBlock block) {
      String info = block.getInfo() == null ? "" : block.getInfo().strip();
      return new Info(List.of(info.split("\\s+", -1)));
    }

    boolean isShell() {
      return words.get(0).equals("sh");
    }

    boolean isCommand() {
      return isShell() && words.size() == 1;
    }

    String kind() {
      return words.size() < 2 ? "" : words.get(1);
    }

    Duration seconds(String key) {
      return Duration.ofSeconds(number(key, 0));
    }

    int number(String key, int otherwise) {
      return words.stream()
          .filter(word -> word.startsWith(key + "="))
          .map(word -> Integer.valueOf(word.replaceAll("\\D", "")))
          .findFirst()
          .orElse(otherwise);
    }
  }
}
