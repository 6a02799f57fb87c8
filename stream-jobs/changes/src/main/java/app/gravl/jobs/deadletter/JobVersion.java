package app.gravl.jobs.deadletter;

import org.jspecify.annotations.Nullable;

/** Which build of the job this is, as its jar's manifest says. */
final class JobVersion {

  static final String CURRENT =
      orUnpackaged(JobVersion.class.getPackage().getImplementationVersion());

  private JobVersion() {}

  private static String orUnpackaged(@Nullable String version) {
    return version == null ? "unpackaged" : version;
  }
}
