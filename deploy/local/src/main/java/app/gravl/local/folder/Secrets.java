package app.gravl.local.folder;

import app.gravl.schema.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The passwords and the token secret of one data folder, drawn at its first start. */
public final class Secrets {

  private static final String OWNER = "postgres";
  private static final String JWT = "jwt";
  private static final int BYTES = 32;

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  public static Secrets read(Path file) {
    return new Secrets(PrivateFile.read(file));
  }

  static Secrets readOrDraw(Path file, SecureRandom random) {
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      values.putAll(PrivateFile.read(file));
    }
    boolean drawn = draw(values, OWNER, random);
    drawn |= draw(values, JWT, random);
    for (Roles role : Roles.values()) {
      drawn |= draw(values, role.roleName(), random);
    }
    if (drawn) {
      PrivateFile.write(file, values, "Passwords and the token secret of this folder");
    }
    return new Secrets(values);
  }

  private static boolean draw(Map<String, String> values, String name, SecureRandom random) {
    if (values.containsKey(name)) {
      return false;
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    values.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return true;
  }

  /** Of the Postgres superuser, who owns the schema. */
  public String ownerPassword() {
    return get(OWNER);
  }

  public String password(Roles role) {
    return get(role.roleName());
  }

  public Map<Roles, String> passwords() {
    Map<Roles, String> passwords = new EnumMap<>(Roles.class);
    for (Roles role : Roles.values()) {
      passwords.put(role, password(role));
    }
    return passwords;
  }

  /** Signs tokens; 43 characters. */
  public String jwtSecret() {
    return get(JWT);
  }

  private String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("The secret '" + name + "' is missing");
    }
    return value;
  }

  @Override
  public String toString() {
    return "Secrets" + values.keySet();
  }
}
