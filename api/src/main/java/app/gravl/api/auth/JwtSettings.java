package app.gravl.api.auth;

import app.gravl.settings.Settings;
import java.util.Map;

/**
 * The secrets that tokens are signed with.
 *
 * @param secret of tokens without {@code kid}
 * @param secretsByKid of tokens that name one; during a rotation the old and the new stand here
 */
public record JwtSettings(String secret, Map<String, String> secretsByKid) {

  /** HS256 needs a key as long as its hash, 32 bytes. */
  public static final int MIN_SECRET_LENGTH = 32;

  public static JwtSettings read(Settings settings) {
    return new JwtSettings(
        settings.secret("JWT_SECRET", MIN_SECRET_LENGTH, "signs tokens without a kid (HS256)"),
        settings.secretsByName(
            "JWT_SECRETS", MIN_SECRET_LENGTH, "more secrets by kid, for rotation"));
  }

  @Override
  public String toString() {
    return "JwtSettings[secrets not shown]";
  }
}
