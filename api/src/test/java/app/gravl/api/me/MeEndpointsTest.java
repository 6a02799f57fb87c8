package app.gravl.api.me;

import static org.assertj.core.api.Assertions.assertThat;

import app.gravl.api.ApiFixture;
import app.gravl.api.TestApi.Answer;
import app.gravl.api.operations.Examples;
import org.junit.jupiter.api.Test;

class MeEndpointsTest extends ApiFixture {

  private static final String ROWS =
      """
      select sum((xpath('/row/c/text()', query_to_xml(
        format('select count(*) as c from %%I where user_id = %d', table_name), false, true, '')))[1]::text::bigint)
      from information_schema.columns
      where table_schema = 'public' and column_name = 'user_id' and table_name <> 'erased_users'
        and table_name in (select tablename from pg_tables where schemaname = 'public')
      """;

  @Test
  void who_erases_themselves_leaves_nothing_but_the_note_that_they_did() {
    Examples one = new Examples(api);
    Examples other = new Examples(api);
    long before = api.number(ROWS.formatted(other.user()));
    assertThat(api.number(ROWS.formatted(one.user()))).isGreaterThan(8);

    Answer erased = api.send("DELETE", "/api/me", one.token(), null);

    assertThat(erased.status()).isEqualTo(204);
    assertThat(erased.text()).isEmpty();
    assertThat(api.number("select count(*) from users where id = " + one.user())).isZero();
    assertThat(api.number(ROWS.formatted(one.user()))).isZero();
    assertThat(api.number("select count(*) from erased_users where user_id = " + one.user()))
        .isOne();
    assertThat(api.number(ROWS.formatted(other.user()))).isEqualTo(before);
  }

  @Test
  void the_token_of_who_was_erased_opens_nothing_any_more() {
    Examples one = new Examples(api);
    api.send("DELETE", "/api/me", one.token(), null);

    assertThat(api.send("DELETE", "/api/me", one.token(), null).status()).isEqualTo(404);
    assertThat(api.get(one.user(), "/api/preferences").status()).isEqualTo(404);
    assertThat(
            api.post(one.user(), "/api/custom-workouts", "{\"name\":\"x\",\"exercises\":[]}")
                .status())
        .isIn(404, 422);
  }
}
