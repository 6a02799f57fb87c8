package app.gravl.jobs.backfill;

import app.gravl.jobs.sink.Evaluations;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody to ask for another evaluation: the next run makes one. */
final class NoStream implements Evaluations {

  private static final Logger LOG = LoggerFactory.getLogger(NoStream.class);

  @Override
  public void ask(Collection<Long> users) {
    LOG.error("{} users' insights could not be written; run it again", users.size());
  }

  @Override
  public void close() {}
}
