package app.gravl.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gravl.k8s.manifest.Kustomize;
import app.gravl.k8s.manifest.Kustomize.Finished;
import app.gravl.k8s.manifest.StrictReader;
import app.gravl.k8s.rule.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  private static final String NAMESPACE = "gravl-test";

  @TempDir private Path folder;

  private static Finished seal(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = Kustomize.HOME.resolve("seal").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Kustomize.run(command);
  }

  /** Values by secret and key; of plain ones. */
  private static Map<String, String> plain(String yaml) {
    Map<String, String> values = new TreeMap<>();
    for (JsonNode secret : StrictReader.documents(yaml)) {
      secret
          .path("data")
          .properties()
          .forEach(
              entry ->
                  values.put(
                      secret.at("/metadata/name").asText() + "/" + entry.getKey(),
                      new String(
                          Base64.getDecoder().decode(entry.getValue().asText()),
                          StandardCharsets.UTF_8)));
    }
    return values;
  }

  @Test
  void random_values_are_made_long_and_different_and_kept_where_only_their_maker_reads_them()
      throws IOException {
    Path keep = folder.resolve("kept");
    Finished made =
        seal(
            "--plain",
            "--namespace",
            NAMESPACE,
            "--random",
            "--keep",
            keep.toString(),
            "app-secret",
            "kafka-secret");

    Map<String, String> values = plain(made.out());
    assertThat(values).hasSize(5);
    assertThat(values.get("app-secret/JWT_SECRET")).hasSize(40);
    assertThat(values.get("app-secret/JWT_SECRETS")).matches("next=[0-9a-f]{40}");
    assertThat(values.values()).doesNotHaveDuplicates();
    Path kept = keep.resolve("app-secret/JWT_SECRET");
    assertThat(kept).hasContent(values.get("app-secret/JWT_SECRET"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  @Test
  void values_that_somebody_has_are_taken_byte_for_byte() throws IOException {
    Path values = Files.createDirectories(folder.resolve("gravl-tls"));
    Files.writeString(values.resolve("tls.crt"), "line one\nline two\n");
    Files.writeString(values.resolve("tls.key"), " $key `x` \"\\n\n");

    Finished made =
        seal("--plain", "--namespace", NAMESPACE, "--from", folder.toString(), "gravl-tls");

    assertThat(plain(made.out()))
        .containsEntry("gravl-tls/tls.crt", "line one\nline two\n")
        .containsEntry("gravl-tls/tls.key", " $key `x` \"\\n\n");
    assertThat(made.out()).contains("type: kubernetes.io/tls");
  }

  @Test
  void what_has_no_value_is_told_all_at_once_and_nothing_is_printed() {
    Finished made = seal("--plain", "--namespace", NAMESPACE, "--random");

    assertThat(made.code()).isEqualTo(2);
    assertThat(made.out()).isEmpty();
    Secrets.listed().stream()
        .filter(each -> each.value().equals("given"))
        .forEach(each -> assertThat(made.err()).contains(each.secret() + "/" + each.key()));
    assertThat(made.err()).doesNotContain("gravl-tls");
  }

  @Test
  void a_secret_that_is_not_listed_is_refused() {
    Finished made = seal("--plain", "--namespace", NAMESPACE, "--random", "other-secret");

    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err()).contains("other-secret");
  }

  @Test
  void only_who_has_the_private_key_reads_what_is_sealed() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    Path key =
        Files.writeString(
            folder.resolve("public.pem"),
            "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    Path keep = folder.resolve("kept");

    Finished made =
        seal(
            "--cert",
            key.toString(),
            "--namespace",
            NAMESPACE,
            "--random",
            "--keep",
            keep.toString(),
            "app-secret");

    // Where there is nothing to seal by; CI has it.
    assumeTrue(made.code() != 1 || "true".equals(System.getenv("CI")), made.err());
    JsonNode sealed = StrictReader.yaml(made.out());
    assertThat(StrictReader.problems(sealed)).isEmpty();
    String secret = Files.readString(keep.resolve("app-secret/JWT_SECRET"));
    assertThat(made.out()).doesNotContain(secret);
    assertThat(unsealed(sealed.at("/spec/encryptedData/JWT_SECRET").asText(), pair, NAMESPACE))
        .isEqualTo(secret);
  }

  /** As the controller does, for a secret that is sealed for its namespace. */
  private static String unsealed(String text, KeyPair pair, String label)
      throws GeneralSecurityException {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    byte[] wrapped = new byte[bytes.getShort()];
    bytes.get(wrapped);
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    rsa.init(
        Cipher.DECRYPT_MODE,
        pair.getPrivate(),
        new OAEPParameterSpec(
            "SHA-256",
            "MGF1",
            MGF1ParameterSpec.SHA256,
            new PSource.PSpecified(label.getBytes(StandardCharsets.UTF_8))));
    Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
    aes.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(rsa.doFinal(wrapped), "AES"),
        new GCMParameterSpec(128, new byte[12]));
    return new String(aes.doFinal(content), StandardCharsets.UTF_8);
  }
}
