package app.gravl.local;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Who may know whom, and who may look at the clock. */
@AnalyzeClasses(packages = "app.gravl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String MODEL = "app.gravl.model..";
  private static final String JOBS = "app.gravl.jobs..";
  private static final String CHANGES = "app.gravl.jobs.changes..";
  private static final String LETTERS = "app.gravl.jobs.deadletter..";
  private static final String API = "app.gravl.api..";
  private static final String CONNECT = "app.gravl.connect..";
  private static final String[] SCHEMA = {
    "app.gravl.schema..", "app.gravl.settings..", "app.gravl.catalog..", "app.gravl.metrics.."
  };
  private static final String EMBEDDED = "app.gravl.embedded..";
  private static final String LOCAL = "app.gravl.local..";

  @ArchTest
  static final ArchRule the_model_knows_nobody =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MODEL, "java..", "org.jspecify..")
          .because("it is one pure function, the same in stream, batch and test");

  @ArchTest
  static final ArchRule ledger_and_changes_know_no_engine =
      noClasses()
          .that()
          .resideInAnyPackage("app.gravl.jobs.ledger..", "app.gravl.jobs.changes..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "java.sql..")
          .because("what a change means is told without a cluster");

  @ArchTest
  static final ArchRule api_and_jobs_meet_in_the_database_only =
      noClasses()
          .that()
          .resideInAPackage(API)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(JOBS, CONNECT, "org.apache.flink..")
                  .and(not(resideInAnyPackage(CHANGES, LETTERS))))
          .because("facts are written by the api, insights by the job");

  /** Who looks at the pipeline asks Kafka too; requests of users never do. */
  @ArchTest
  static final ArchRule only_operators_eyes_reach_kafka =
      noClasses()
          .that()
          .resideInAPackage(API)
          .and()
          .resideOutsideOfPackage("app.gravl.api.ops..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", CHANGES, LETTERS);

  @ArchTest
  static final ArchRule packages_of_the_api_form_no_cycle =
      slices().matching("app.gravl.api.(*)..").should().beFreeOfCycles();

  /** The package of the jobs themselves is a slice like those below it. */
  @ArchTest
  static final ArchRule packages_of_the_jobs_form_no_cycle =
      slices()
          .matching("app.gravl.(**)")
          .that(describe("of the jobs", slice -> slice.getNamePart(1).matches("jobs(\\..*)?")))
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule jobs_know_model_and_schema_only =
      noClasses()
          .that()
          .resideInAPackage(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, CONNECT);

  @ArchTest
  static final ArchRule cdc_knows_neither_api_nor_jobs =
      noClasses()
          .that()
          .resideInAnyPackage(CONNECT, "app.gravl.schema..", "app.gravl.settings..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(API, JOBS, MODEL);

  @ArchTest
  static final ArchRule the_schema_knows_nobody_of_us =
      noClasses()
          .that()
          .resideInAnyPackage(SCHEMA)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("app.gravl..").and(not(resideInAnyPackage(SCHEMA))));

  @ArchTest
  static final ArchRule only_local_mode_embeds_servers =
      noClasses()
          .that(not(resideInAnyPackage(EMBEDDED, LOCAL)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EMBEDDED, LOCAL);

  @ArchTest
  static final ArchRule embedded_servers_know_nothing_of_gravl =
      noClasses()
          .that()
          .resideInAPackage(EMBEDDED)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("app.gravl..").and(not(resideInAnyPackage(EMBEDDED))));

  /** Where a process begins: there nobody can hand in a clock. */
  private static final String EDGES =
      "app\\.gravl\\.api\\.ApiMain|app\\.gravl\\.jobs\\.letters\\.LetterMain"
          + "|app\\.gravl\\.local\\.command\\..*";

  @ArchTest
  static final ArchRule the_clock_is_handed_in =
      noClasses()
          .that(not(nameMatching(EDGES)))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .because("tests tell the time");

  @ArchTest
  static final ArchRule nobody_sleeps =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("a sleep is too long or too short; wait for what is awaited");
}
