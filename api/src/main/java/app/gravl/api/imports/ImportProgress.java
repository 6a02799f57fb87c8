package app.gravl.api.imports;

/** Told how far an import has come, some hundred times for a large file, and once at its end. */
@FunctionalInterface
public interface ImportProgress {

  ImportProgress SILENT = (bytesRead, rowsRead) -> {};

  /**
   * @param bytesRead of the file, up to one buffer ahead of the rows
   * @param rowsRead without the header
   */
  void at(long bytesRead, long rowsRead);
}
