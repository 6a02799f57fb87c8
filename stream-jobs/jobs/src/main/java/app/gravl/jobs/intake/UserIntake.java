package app.gravl.jobs.intake;

import app.gravl.jobs.changes.MalformedChange;
import app.gravl.jobs.changes.UserChange;
import app.gravl.jobs.changes.UserChangeParser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user topic. */
public final class UserIntake extends Intake<UserChange> {

  private static final long serialVersionUID = 1;

  @Override
  List<UserChange> parse(byte @Nullable [] value) throws MalformedChange {
    return UserChangeParser.parse(value);
  }
}
