package app.gravl.api.imports.match;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of an exercise's name without what differs from app to app: case, accents, punctuation,
 * plurals, abbreviations, compounds written apart or not, filler words, and order.
 */
record ExerciseName(Set<String> words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> FILLERS =
      Set.of("the", "a", "with", "on", "and", "of", "for", "to");

  /** Abbreviations, compounds and synonyms, as singular words. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("db", "dumbbell"),
          Map.entry("dumbell", "dumbbell"),
          Map.entry("bb", "barbell"),
          Map.entry("barbel", "barbell"),
          Map.entry("kb", "kettlebell"),
          Map.entry("bw", "bodyweight"),
          Map.entry("ohp", "overhead press"),
          Map.entry("rdl", "romanian deadlift"),
          Map.entry("sldl", "stiff leg deadlift"),
          Map.entry("ghr", "glute ham raise"),
          Map.entry("alt", "alternating"),
          Map.entry("alternate", "alternating"),
          Map.entry("ext", "extension"),
          Map.entry("tri", "tricep"),
          Map.entry("bi", "bicep"),
          Map.entry("ab", "abdominal"),
          Map.entry("trx", "suspension"),
          Map.entry("hex", "trap"),
          Map.entry("ez", "ez bar"),
          Map.entry("ezbar", "ez bar"),
          Map.entry("tbar", "t bar"),
          Map.entry("pullup", "pull up"),
          Map.entry("pushup", "push up"),
          Map.entry("pressup", "push up"),
          Map.entry("chinup", "chin up"),
          Map.entry("situp", "sit up"),
          Map.entry("stepup", "step up"),
          Map.entry("muscleup", "muscle up"),
          Map.entry("pulldown", "pull down"),
          Map.entry("pushdown", "push down"),
          Map.entry("pullover", "pull over"),
          Map.entry("pullthrough", "pull through"),
          Map.entry("kickback", "kick back"),
          Map.entry("crossover", "cross over"),
          Map.entry("deadlift", "dead lift"),
          Map.entry("skullcrusher", "skull crusher"),
          Map.entry("facepull", "face pull"),
          Map.entry("flye", "fly"),
          Map.entry("single", "one"),
          Map.entry("1", "one"));

  /** Words that name equipment, by the value of exercises.equipment that they stand for. */
  private static final Map<String, Set<String>> EQUIPMENT =
      Map.ofEntries(
          Map.entry("smith_machine", Set.of("smith", "machine")),
          Map.entry("trap_bar", Set.of("trap", "bar")),
          Map.entry("ez_bar", Set.of("ez", "bar")),
          Map.entry("medicine_ball", Set.of("medicine", "ball")),
          Map.entry("barbell", Set.of("barbell")),
          Map.entry("dumbbell", Set.of("dumbbell")),
          Map.entry("machine", Set.of("machine")),
          Map.entry("cable", Set.of("cable")),
          Map.entry("bodyweight", Set.of("bodyweight")),
          Map.entry("kettlebell", Set.of("kettlebell")),
          Map.entry("band", Set.of("band")),
          Map.entry("plate", Set.of("plate")),
          Map.entry("suspension", Set.of("suspension")));

  /** Two words before one: a Smith machine is a machine too. */
  private static final List<String> BY_PRECISION =
      EQUIPMENT.entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                  .thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .toList();

  static ExerciseName of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    Set<String> words = new TreeSet<>();
    for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty() && !FILLERS.contains(word)) {
        add(words, singular(word));
      }
    }
    // Symbols alone are a name too.
    return new ExerciseName(words.isEmpty() ? Set.of(name.strip()) : words);
  }

  /** All words, in one order. */
  String key() {
    return String.join(" ", words);
  }

  /** The equipment that the words name. */
  Optional<String> equipment() {
    return BY_PRECISION.stream()
        .filter(equipment -> words.containsAll(wordsOf(equipment)))
        .findFirst();
  }

  /** All words but those that name this equipment. */
  String keyWithout(String equipment) {
    Set<String> rest = new TreeSet<>(words);
    rest.removeAll(wordsOf(equipment));
    if (equipment.equals("band")) {
      rest.remove("resistance");
    }
    return String.join(" ", rest);
  }

  private static Set<String> wordsOf(String equipment) {
    return EQUIPMENT.getOrDefault(equipment, Set.of());
  }

  private static void add(Set<String> words, String word) {
    String meaning = MEANINGS.getOrDefault(word, word);
    for (String part : meaning.split(" ", -1)) {
      if (part.equals(word) || !MEANINGS.containsKey(part)) {
        words.add(part);
      } else {
        add(words, part);
      }
    }
  }

  /** Only has to give the same for singular and plural, not to be English: `biceps` is `bicep`. */
  private static String singular(String word) {
    if (word.length() < 3 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("calves")) {
      return "calf";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }
}
